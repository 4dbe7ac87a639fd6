/**
 * The Global Compact for Migration as this platform's frame of reference: 23 objectives, 10 guiding
 * principles, and the 17 Sustainable Development Goals.
 */
@ApplicationModule(displayName = "gcm", allowedDependencies = "shared")
@NullMarked
package az.rtcm.gcm;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
