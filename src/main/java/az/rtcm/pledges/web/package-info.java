@NullMarked
package az.rtcm.pledges.web;

import org.jspecify.annotations.NullMarked;
