@NullMarked
package az.rtcm.certificates.web;

import org.jspecify.annotations.NullMarked;
