@NullMarked
package az.rtcm;

import org.jspecify.annotations.NullMarked;
