package az.rtcm.attendance;

import az.rtcm.nominations.Participant;
import az.rtcm.training.HalfDay;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A participant's line in the register.
 *
 * @param name in Latin letters, as in the passport
 */
public record Attendee(Participant participant, String name, Map<HalfDay, Mark> marks) {

    public Attendee {
        marks = Map.copyOf(marks);
    }

    public @Nullable Mark mark(HalfDay halfDay) {
        return marks.get(halfDay);
    }
}
