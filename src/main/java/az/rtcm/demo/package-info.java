/**
 * The demonstration: invented people, agencies and trainings, made through the services as people
 * would make them, and labelled illustrative wherever they are shown.
 */
@ApplicationModule(displayName = "demo")
@NullMarked
package az.rtcm.demo;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
