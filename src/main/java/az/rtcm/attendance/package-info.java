/** Who was there, half-day by half-day, and who thereby completed a session. */
@ApplicationModule(
        displayName = "attendance",
        allowedDependencies = {
            "shared",
            "audit",
            "directory",
            "accounts",
            "training",
            "nominations"
        })
@NullMarked
package az.rtcm.attendance;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
