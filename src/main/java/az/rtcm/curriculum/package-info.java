/** The Regional Curriculum: its modules, and the objectives of the Global Compact they serve. */
@ApplicationModule(
        displayName = "curriculum",
        allowedDependencies = {"shared", "audit", "directory", "accounts", "gcm"})
@NullMarked
package az.rtcm.curriculum;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
