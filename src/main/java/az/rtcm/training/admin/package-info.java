@NullMarked
package az.rtcm.training.admin;

import org.jspecify.annotations.NullMarked;
