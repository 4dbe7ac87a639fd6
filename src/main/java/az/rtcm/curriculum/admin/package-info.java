@NullMarked
package az.rtcm.curriculum.admin;

import org.jspecify.annotations.NullMarked;
