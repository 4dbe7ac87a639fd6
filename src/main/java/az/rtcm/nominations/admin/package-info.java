@NullMarked
package az.rtcm.nominations.admin;

import org.jspecify.annotations.NullMarked;
