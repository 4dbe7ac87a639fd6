package az.rtcm.directory.admin;

import az.rtcm.directory.OrganisationKind;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** An organisation as typed; the name is asked for only when it is registered. */
record OrganisationForm(
        @Nullable @NotNull OrganisationKind kind,
        @Nullable @NotBlank String country,
        Map<String, String> name,
        @Nullable Integer version) {

    OrganisationForm {
        name = Words.sent(name);
    }

    static OrganisationForm empty() {
        return new OrganisationForm(null, null, Map.of(), null);
    }

    Map<String, String> words() {
        return name;
    }
}
