/**
 * Figures with their definitions and the lists behind them, computed from what the other modules
 * publish; totals that others reported; coverage of the Compact's objectives by country.
 */
@ApplicationModule(
        displayName = "reports",
        allowedDependencies = {
            "shared",
            "audit",
            "directory",
            "accounts",
            "gcm",
            "curriculum",
            "training",
            "nominations",
            "attendance",
            "certificates",
            "pledges"
        })
@NullMarked
package az.rtcm.reports;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
