package az.rtcm.attendance;

import az.rtcm.training.HalfDay;
import org.jspecify.annotations.Nullable;

/**
 * A mark that stayed, since somebody else had changed it meanwhile.
 *
 * @param name of the participant, in Latin letters
 * @param mark that stands; null when it was taken back
 * @param by who set it; null when it was taken back
 */
public record Standing(String name, HalfDay halfDay, @Nullable Mark mark, @Nullable String by) {}
