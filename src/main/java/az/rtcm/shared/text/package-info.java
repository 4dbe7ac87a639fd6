@NullMarked
package az.rtcm.shared.text;

import org.jspecify.annotations.NullMarked;
