/** The home page, pages and news that editors write, and what visitors write to the centre. */
@ApplicationModule(
        displayName = "site",
        allowedDependencies = {
            "shared",
            "audit",
            "mail",
            "files",
            "directory",
            "accounts",
            "gcm",
            "curriculum",
            "training",
            "nominations",
            "attendance",
            "certificates",
            "pledges",
            "reports"
        })
@NullMarked
package az.rtcm.site;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
