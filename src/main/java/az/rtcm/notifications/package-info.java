/** Hears events, decides who is told what, words it in the recipient's language. */
@ApplicationModule(
        displayName = "notifications",
        allowedDependencies = {
            "shared",
            "audit",
            "mail",
            "directory",
            "accounts",
            "training",
            "nominations",
            "certificates"
        })
@NullMarked
package az.rtcm.notifications;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
