@NullMarked
package az.rtcm.attendance.web;

import org.jspecify.annotations.NullMarked;
