@NullMarked
package az.rtcm.pledges.admin;

import org.jspecify.annotations.NullMarked;
