@NullMarked
package az.rtcm.nominations.web;

import org.jspecify.annotations.NullMarked;
