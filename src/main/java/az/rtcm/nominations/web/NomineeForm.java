package az.rtcm.nominations.web;

import az.rtcm.directory.NewPerson;
import az.rtcm.directory.Person;
import az.rtcm.directory.PersonId;
import az.rtcm.directory.PersonName;
import az.rtcm.directory.Sex;
import az.rtcm.nominations.NewNominee;
import az.rtcm.nominations.NominationId;
import az.rtcm.nominations.Nominee;
import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A nominee as typed.
 *
 * @param id tells one filled-in form from another, so that sending it twice adds nobody twice
 * @param known empty until the form proposed somebody; then that person, or {@code NEW}
 */
public record NomineeForm(
        @NotNull UUID id,
        @Size(max = 100) @Pattern(regexp = PersonName.LATIN_LETTERS) @Nullable String given,
        @NotBlank @Size(max = 100) @Pattern(regexp = PersonName.LATIN_LETTERS) String family,
        @Size(max = 200) @Nullable String nativeName,
        @NotNull @Nullable Sex sex,
        @Min(1920) @Max(2012) @Nullable Integer birthYear,
        @NotBlank @Size(max = 200) String post,
        @Email @Size(max = 200) @Nullable String email,
        @NotBlank @Pattern(regexp = "[a-z]{2,3}") String language,
        @Pattern(regexp = PERSON) @Nullable String known) {

    static final String NEW = "NEW";
    static final String PERSON = "|NEW|[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}";

    static NomineeForm empty(UUID id, String language) {
        return new NomineeForm(id, "", "", "", null, null, "", "", language, "");
    }

    static NomineeForm of(Nominee nominee) {
        var person = nominee.person();
        return new NomineeForm(
                nominee.id().value(),
                person.name().latinGiven(),
                person.name().latinFamily(),
                person.name().nativeName(),
                person.sex(),
                person.birthYear(),
                nominee.post(),
                person.email(),
                person.language(),
                "");
    }

    NomineeForm as(String person) {
        return new NomineeForm(
                id, given, family, nativeName, sex, birthYear, post, email, language, person);
    }

    public NominationId nominationId() {
        return new NominationId(id);
    }

    public boolean asksForNamesakes() {
        return known == null || known.isBlank();
    }

    public NewPerson person(boolean illustrative) {
        return new NewPerson(
                new PersonName(given == null ? "" : given, family, nativeName, null, Map.of()),
                email,
                language,
                sex,
                birthYear,
                null,
                illustrative);
    }

    public NewNominee nominee(boolean illustrative) {
        boolean fresh = asksForNamesakes() || NEW.equals(known);
        return new NewNominee(
                person(illustrative), fresh ? null : new PersonId(UUID.fromString(known)), post);
    }

    /** Whether an address was typed that is not the one on record, which stays. */
    boolean keepsAddressOf(Person record) {
        var typed = email == null ? "" : email.strip();
        return record.email() == null || typed.isEmpty() || typed.equalsIgnoreCase(record.email());
    }

    /** As {@link #nominee(boolean)}, for somebody who keeps what is not asked here. */
    NewNominee revised(Person before) {
        var typed = person(before.illustrative());
        return new NewNominee(
                new NewPerson(
                        new PersonName(
                                typed.name().latinGiven(),
                                typed.name().latinFamily(),
                                typed.name().nativeName(),
                                before.name().patronymic(),
                                before.name().certificateNames()),
                        typed.email(),
                        typed.language(),
                        typed.sex(),
                        typed.birthYear(),
                        before.nationality(),
                        before.illustrative()),
                null,
                post);
    }
}
