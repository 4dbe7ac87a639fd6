/** Course templates and dated sessions: what is planned, published, held and on record. */
@ApplicationModule(
        displayName = "training",
        allowedDependencies = {"shared", "audit", "directory", "accounts", "gcm", "curriculum"})
@NullMarked
package az.rtcm.training;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
