@NullMarked
package az.rtcm.directory.admin;

import org.jspecify.annotations.NullMarked;
