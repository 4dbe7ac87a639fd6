package az.rtcm.nominations.admin;

import az.rtcm.directory.NewPerson;
import az.rtcm.directory.PersonId;
import az.rtcm.directory.PersonName;
import az.rtcm.directory.Sex;
import az.rtcm.files.FileId;
import az.rtcm.nominations.Channel;
import az.rtcm.nominations.NewNominee;
import az.rtcm.nominations.OnBehalf;
import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.PastOrPresent;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A nominee whom an organisation named on paper or by word, with what the coordinator relies on.
 *
 * @param id tells one filled-in form from another, so that sending it twice adds nobody twice
 * @param known empty until the form proposed somebody; then that person, or {@code NEW}
 */
public record PaperForm(
        @NotNull UUID id,
        @NotNull @Nullable UUID organisation,
        @NotNull @Nullable Channel channel,
        @NotBlank @Size(max = 200) String reference,
        @NotNull @PastOrPresent @Nullable LocalDate dated,
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

    static PaperForm empty(UUID id, @Nullable UUID organisation) {
        return new PaperForm(
                id,
                organisation,
                Channel.LETTER,
                "",
                null,
                "",
                "",
                "",
                null,
                null,
                "",
                "",
                "en",
                "");
    }

    NewNominee nominee(boolean illustrative) {
        var name = new PersonName(given == null ? "" : given, family, nativeName, null, Map.of());
        boolean fresh = known == null || known.isBlank() || NEW.equals(known);
        return new NewNominee(
                new NewPerson(name, email, language, sex, birthYear, null, illustrative),
                fresh ? null : new PersonId(UUID.fromString(known)),
                post);
    }

    boolean asksForNamesakes() {
        return known == null || known.isBlank();
    }

    OnBehalf paper(@Nullable FileId scan) {
        return AnswerForm.paper(channel, reference, dated, scan);
    }
}
