@NullMarked
package az.rtcm.reports.admin;

import org.jspecify.annotations.NullMarked;
