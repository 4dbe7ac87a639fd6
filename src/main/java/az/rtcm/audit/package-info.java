/** Who changed what, when: rows that join the writer's transaction. */
@ApplicationModule(displayName = "audit", allowedDependencies = "shared")
@NullMarked
package az.rtcm.audit;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
