@NullMarked
package az.rtcm.notifications.admin;

import org.jspecify.annotations.NullMarked;
