/** Sign-in, roles and their scopes, consent. */
@ApplicationModule(
        displayName = "accounts",
        allowedDependencies = {"shared", "audit", "mail", "files", "directory"})
@NullMarked
package az.rtcm.accounts;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
