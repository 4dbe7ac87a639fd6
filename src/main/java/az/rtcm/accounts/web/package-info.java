@NullMarked
package az.rtcm.accounts.web;

import org.jspecify.annotations.NullMarked;
