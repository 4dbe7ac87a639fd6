package az.rtcm.accounts.admin;

import az.rtcm.accounts.Role;
import az.rtcm.accounts.Scope;
import az.rtcm.accounts.internal.Invitations.FirstRole;
import az.rtcm.directory.Countries;
import az.rtcm.directory.OrganisationId;
import az.rtcm.directory.Organisations;
import java.util.Arrays;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.validation.BindingResult;

/** Reads from forms which role is meant, and for whom. */
@Component
class Scopes {

    private static final String WRONG = "accounts.grant.scope-wrong";

    private final Organisations organisations;
    private final Countries countries;

    Scopes(Organisations organisations, Countries countries) {
        this.organisations = organisations;
        this.countries = countries;
    }

    /** The role as it was chosen; nothing when the form has to be filled in again and says why. */
    Optional<FirstRole> chosen(RoleChoice form, BindingResult errors) {
        var role = role(form.role());
        if (role == null) {
            if (!errors.hasFieldErrors("role")) {
                errors.rejectValue("role", "NotBlank");
            }
            return Optional.empty();
        }
        var scope = scope(text(form.organisation()), text(form.country())).orElse(null);
        if (scope == null || role.isForOthers() == scope.isEverywhere()) {
            errors.rejectValue("organisation", WRONG);
            return Optional.empty();
        }
        return Optional.of(new FirstRole(role, scope, Boolean.TRUE.equals(form.deputy())));
    }

    /** Nothing when what was sent is no scope. */
    Optional<Scope> scope(String organisation, String country) {
        if (!organisation.isEmpty() && !country.isEmpty()) {
            return Optional.empty();
        }
        if (!country.isEmpty()) {
            return countries.find(country).map(found -> Scope.country(country));
        }
        if (organisation.isEmpty()) {
            return Optional.of(Scope.everywhere());
        }
        return organisation.matches("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}")
                ? organisations
                        .find(new OrganisationId(UUID.fromString(organisation)))
                        .map(found -> Scope.organisation(found.id()))
                : Optional.empty();
    }

    private static @Nullable Role role(@Nullable String name) {
        return Arrays.stream(Role.values())
                .filter(role -> role.name().equals(name))
                .findFirst()
                .orElse(null);
    }

    private static String text(@Nullable String value) {
        return Objects.requireNonNullElse(value, "");
    }
}
