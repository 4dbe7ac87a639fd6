@NullMarked
package az.rtcm.certificates.admin;

import org.jspecify.annotations.NullMarked;
