/** Countries, organisations and persons: who and where, before anything happens. */
@ApplicationModule(
        displayName = "directory",
        allowedDependencies = {"shared", "audit"})
@NullMarked
package az.rtcm.directory;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
