@NullMarked
package az.rtcm.site.admin;

import org.jspecify.annotations.NullMarked;
