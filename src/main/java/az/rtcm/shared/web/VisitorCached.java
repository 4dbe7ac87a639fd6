package az.rtcm.shared.web;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * A page that is the same for every visitor, and is answered from memory until one of the named
 * modules changes. Such a page must not depend on a session, a cookie or the clock beyond {@link
 * #minutes()}.
 */
@Target({ElementType.METHOD, ElementType.TYPE})
@Retention(RetentionPolicy.RUNTIME)
@Documented
public @interface VisitorCached {

    /** The modules whose data the page shows. */
    String[] value();

    /** How long the page stays right when nothing changes. */
    int minutes() default 10;
}
