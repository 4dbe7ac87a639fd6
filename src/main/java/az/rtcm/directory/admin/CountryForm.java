package az.rtcm.directory.admin;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What can be changed of a country, as typed. */
record CountryForm(
        Map<String, String> name,
        Map<String, String> formalName,
        Map<String, String> note,
        @Nullable @NotBlank String region,
        @Nullable Boolean reviewed,
        @Nullable @NotNull Integer version) {

    CountryForm {
        name = Words.sent(name);
        formalName = Words.sent(formalName);
        note = Words.sent(note);
    }
}
