/** Outgoing mail: a list in the writer's transaction, and a job that sends it. */
@ApplicationModule(
        displayName = "mail",
        allowedDependencies = {"shared", "audit"})
@NullMarked
package az.rtcm.mail;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
