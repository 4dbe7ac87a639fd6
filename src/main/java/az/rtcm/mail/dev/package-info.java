@NullMarked
package az.rtcm.mail.dev;

import org.jspecify.annotations.NullMarked;
