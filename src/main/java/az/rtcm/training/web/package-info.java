@NullMarked
package az.rtcm.training.web;

import org.jspecify.annotations.NullMarked;
