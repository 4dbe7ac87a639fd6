package az.rtcm.site;

import org.jspecify.annotations.Nullable;

/**
 * What a visitor writes to the centre.
 *
 * @param organisation empty when the visitor names none
 * @param country code; null when the visitor names none
 * @param language in which an answer is expected
 * @param audience who is to be trained; present exactly when a training is asked for
 * @param people how many are to be trained, if known
 */
public record NewLetter(
        LetterSubject subject,
        String name,
        String email,
        String organisation,
        @Nullable String country,
        String language,
        String text,
        @Nullable String audience,
        @Nullable Integer people) {

    /** For a country that the platform does not know. */
    public NewLetter withoutCountry() {
        return new NewLetter(
                subject, name, email, organisation, null, language, text, audience, people);
    }
}
