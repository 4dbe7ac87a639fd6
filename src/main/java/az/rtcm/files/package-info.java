/** Files that people hand in or the platform makes, kept under the digest of their content. */
@ApplicationModule(
        displayName = "files",
        allowedDependencies = {"shared", "audit"})
@NullMarked
package az.rtcm.files;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
