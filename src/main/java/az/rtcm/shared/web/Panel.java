package az.rtcm.shared.web;

import java.util.Map;
import java.util.Optional;

/**
 * Something that a module shows on a page of a module before it: the sessions on the page of an
 * objective. The page renders the panels that it finds for its subject.
 *
 * @param <S> type of the page's subject, a root type of the earlier module
 */
public interface Panel<S> {

    Class<S> subject();

    /** Panels stand in this order. */
    int order();

    /** The template and what it receives, or nothing when there is nothing to show. */
    Optional<Fragment> on(S subject);

    record Fragment(String template, Map<String, Object> model) {}
}
