@NullMarked
package az.rtcm.accounts.admin;

import org.jspecify.annotations.NullMarked;
