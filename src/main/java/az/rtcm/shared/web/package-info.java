@NullMarked
package az.rtcm.shared.web;

import org.jspecify.annotations.NullMarked;
