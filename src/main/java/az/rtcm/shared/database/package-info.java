@NullMarked
package az.rtcm.shared.database;

import org.jspecify.annotations.NullMarked;
