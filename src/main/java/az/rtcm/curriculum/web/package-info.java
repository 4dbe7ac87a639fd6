@NullMarked
package az.rtcm.curriculum.web;

import org.jspecify.annotations.NullMarked;
