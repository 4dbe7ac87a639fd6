/**
 * From a call to filled seats: organisations nominate in ranked order, the centre selects, the
 * chosen confirm, and a seat that falls free goes to a replacement or to the reserve.
 */
@ApplicationModule(
        displayName = "nominations",
        allowedDependencies = {
            "shared",
            "audit",
            "files",
            "directory",
            "accounts",
            "curriculum",
            "training"
        })
@NullMarked
package az.rtcm.nominations;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
