@NullMarked
package az.rtcm.site.web;

import org.jspecify.annotations.NullMarked;
