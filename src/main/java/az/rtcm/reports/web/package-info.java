@NullMarked
package az.rtcm.reports.web;

import org.jspecify.annotations.NullMarked;
