package az.rtcm.nominations;

import az.rtcm.directory.NewPerson;
import az.rtcm.directory.PersonId;
import org.jspecify.annotations.Nullable;

/**
 * Somebody whom an organisation names.
 *
 * @param known the person, when the organisation recognised somebody whom it nominated before
 * @param post the position held now
 */
public record NewNominee(NewPerson person, @Nullable PersonId known, String post) {

    public NewNominee {
        post = post.strip();
    }
}
