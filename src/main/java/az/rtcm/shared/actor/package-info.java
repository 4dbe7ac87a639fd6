@NullMarked
package az.rtcm.shared.actor;

import org.jspecify.annotations.NullMarked;
