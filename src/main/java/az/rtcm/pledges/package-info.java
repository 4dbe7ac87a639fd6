/** Commitments made in public, with what was done about them and the evidence for it. */
@ApplicationModule(
        displayName = "pledges",
        allowedDependencies = {
            "shared",
            "audit",
            "files",
            "directory",
            "accounts",
            "gcm",
            "curriculum",
            "training"
        })
@NullMarked
package az.rtcm.pledges;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
