/** Timed and long work, each piece done by one of the processes at a time. */
@NullMarked
package az.rtcm.shared.jobs;

import org.jspecify.annotations.NullMarked;
