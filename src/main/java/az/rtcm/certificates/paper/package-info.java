@NullMarked
package az.rtcm.certificates.paper;

import org.jspecify.annotations.NullMarked;
