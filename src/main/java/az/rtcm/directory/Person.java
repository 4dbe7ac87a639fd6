package az.rtcm.directory;

import org.jspecify.annotations.Nullable;

/**
 * A person, who may have an account or not.
 *
 * @param email where the person can be reached; may be shared with others and never identifies
 * @param language of correspondence, chosen by the person
 * @param sex for figures; null when it was not told
 * @param nationality code of a country, only for travel
 * @param illustrative invented for the demonstration
 */
public record Person(
        PersonId id,
        PersonName name,
        @Nullable String email,
        String language,
        @Nullable Sex sex,
        @Nullable Integer birthYear,
        @Nullable String nationality,
        boolean illustrative) {

    /** Whether the person asked to be forgotten: what took place stays, who it was does not. */
    public boolean isErased() {
        return name.equals(PersonName.ERASED);
    }

    NewPerson details() {
        return new NewPerson(name, email, language, sex, birthYear, nationality, illustrative);
    }
}
