package az.rtcm.directory.admin;

import az.rtcm.directory.OrganisationId;
import az.rtcm.directory.OrganisationKind;
import az.rtcm.directory.OrganisationSheet;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An organisation as typed; the name is asked for only when it is registered.
 *
 * @param id tells one filled-in form from another, so that sending it twice registers nothing twice
 */
record OrganisationForm(
        @Nullable UUID id,
        @Nullable @NotNull OrganisationKind kind,
        @Nullable @NotBlank String country,
        Map<String, String> name,
        @Nullable Boolean different,
        @Nullable Integer version) {

    OrganisationForm {
        name = Words.sent(name);
    }

    static OrganisationForm empty() {
        return new OrganisationForm(
                OrganisationId.next().value(), null, null, Map.of(), null, null);
    }

    static OrganisationForm of(OrganisationSheet sheet) {
        var now = sheet.organisation();
        return new OrganisationForm(
                null, now.kind(), now.country(), Map.of(), null, sheet.version());
    }

    OrganisationId organisationId() {
        return id == null ? OrganisationId.next() : new OrganisationId(id);
    }

    boolean isDifferent() {
        return Boolean.TRUE.equals(different);
    }

    Map<String, String> words() {
        return name;
    }
}
