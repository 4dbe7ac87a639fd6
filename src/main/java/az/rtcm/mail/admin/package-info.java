@NullMarked
package az.rtcm.mail.admin;

import org.jspecify.annotations.NullMarked;
