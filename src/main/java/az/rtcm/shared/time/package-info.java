@NullMarked
package az.rtcm.shared.time;

import org.jspecify.annotations.NullMarked;
