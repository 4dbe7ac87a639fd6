package az.rtcm.attendance;

import az.rtcm.directory.OrganisationId;
import az.rtcm.directory.PersonId;
import az.rtcm.training.SessionId;
import java.util.Comparator;

/**
 * That a person took part in a closed session: once a session, however many half-days.
 *
 * @param organisation as it was then
 * @param country the sending country as it was then
 * @param completed whether the attendance reached what the session asks for
 */
public record Participation(
        SessionId session,
        PersonId person,
        OrganisationId organisation,
        String country,
        Tally tally,
        boolean completed) {

    /** Of two of one person in one session the higher one counts. */
    static final Comparator<Participation> BETTER =
            Comparator.comparing(Participation::completed)
                    .thenComparing(participation -> participation.tally().attended());
}
