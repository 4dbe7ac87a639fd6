/**
 * What a person who completed a session is given for it: a document in the holder's language that
 * anybody can check.
 */
@ApplicationModule(
        displayName = "certificates",
        allowedDependencies = {
            "shared",
            "audit",
            "files",
            "directory",
            "accounts",
            "training",
            "attendance"
        })
@NullMarked
package az.rtcm.certificates;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
