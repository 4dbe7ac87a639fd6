package az.rtcm.directory;

import org.jspecify.annotations.Nullable;

/** What is known of a person who is being registered; see {@link Person}. */
public record NewPerson(
        PersonName name,
        @Nullable String email,
        String language,
        @Nullable Sex sex,
        @Nullable Integer birthYear,
        @Nullable String nationality,
        boolean illustrative) {

    public NewPerson {
        email = email == null || email.isBlank() ? null : email.strip();
    }

    NewPerson named(PersonName other) {
        return new NewPerson(other, email, language, sex, birthYear, nationality, illustrative);
    }
}
