package az.rtcm.directory.admin;

import az.rtcm.directory.NewPerson;
import az.rtcm.directory.Person;
import az.rtcm.directory.PersonId;
import az.rtcm.directory.PersonName;
import az.rtcm.directory.PersonSheet;
import az.rtcm.directory.Sex;
import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A person as typed in the back office; the names are checked again by their own rules.
 *
 * @param id tells one filled-in form from another, so that sending it twice registers nobody twice
 */
record PersonForm(
        @Nullable UUID id,
        @Nullable @Size(max = 100) @Pattern(regexp = PersonName.LATIN_LETTERS) String latinGiven,
        @Nullable @NotBlank @Size(max = 100) @Pattern(regexp = PersonName.LATIN_LETTERS) String latinFamily,
        @Nullable @Size(max = 200) String nativeName,
        @Nullable @Size(max = 100) String patronymic,
        Map<String, @Size(max = 200) String> certificateNames,
        @Nullable @Email @Size(max = 254) String email,
        @Nullable @NotBlank String language,
        @Nullable Sex sex,
        @Nullable @Min(1900) @Max(2100) Integer birthYear,
        @Nullable String nationality,
        @Nullable Boolean different,
        @Nullable Integer version) {

    PersonForm {
        certificateNames = Words.sent(certificateNames);
    }

    static PersonForm empty(String language) {
        return new PersonForm(
                PersonId.next().value(),
                null,
                null,
                null,
                null,
                Map.of(),
                null,
                language,
                null,
                null,
                null,
                null,
                null);
    }

    static PersonForm of(PersonSheet sheet) {
        Person person = sheet.person();
        var name = person.name();
        return new PersonForm(
                null,
                name.latinGiven(),
                name.latinFamily(),
                name.nativeName(),
                name.patronymic(),
                name.certificateNames(),
                person.email(),
                person.language(),
                person.sex(),
                person.birthYear(),
                person.nationality(),
                null,
                sheet.version());
    }

    /**
     * @param languages in which names for certificates are kept
     */
    NewPerson person(boolean illustrative, List<String> languages) {
        return new NewPerson(
                new PersonName(
                        text(latinGiven),
                        text(latinFamily),
                        nativeName,
                        patronymic,
                        certificates(languages)),
                email,
                text(language),
                sex,
                birthYear,
                nationality == null || nationality.isBlank() ? null : nationality,
                illustrative);
    }

    private Map<String, String> certificates(List<String> languages) {
        var names = new HashMap<String, String>();
        certificateNames.forEach(
                (code, name) -> {
                    if (languages.contains(code) && name != null && !name.isBlank()) {
                        names.put(code, name.strip());
                    }
                });
        return names;
    }

    PersonId personId() {
        return id == null ? PersonId.next() : new PersonId(id);
    }

    boolean isDifferent() {
        return Boolean.TRUE.equals(different);
    }

    private static String text(@Nullable String typed) {
        return typed == null ? "" : typed;
    }
}
