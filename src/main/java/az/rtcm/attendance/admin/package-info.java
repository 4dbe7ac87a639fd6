@NullMarked
package az.rtcm.attendance.admin;

import org.jspecify.annotations.NullMarked;
