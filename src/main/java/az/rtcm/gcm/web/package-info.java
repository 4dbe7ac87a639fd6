@NullMarked
package az.rtcm.gcm.web;

import org.jspecify.annotations.NullMarked;
