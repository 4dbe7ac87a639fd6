@NullMarked
package az.rtcm.audit.admin;

import org.jspecify.annotations.NullMarked;
