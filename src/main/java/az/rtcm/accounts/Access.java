package az.rtcm.accounts;

import az.rtcm.accounts.internal.SignedIn;
import az.rtcm.directory.OrganisationId;
import az.rtcm.directory.Organisations;
import az.rtcm.directory.People;
import az.rtcm.directory.PersonId;
import az.rtcm.shared.actor.Actor;
import az.rtcm.shared.web.NotFound;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Service;

/** What the current actor may do; asked by services, so that it holds for every door. */
@Service
public class Access {

    private final Grants grants;
    private final Organisations organisations;
    private final People people;

    Access(Grants grants, Organisations organisations, People people) {
        this.grants = grants;
        this.organisations = organisations;
        this.people = people;
    }

    /**
     * @throws AccessDeniedException unless the actor holds one of the roles or is the platform
     */
    public void require(Role... anyOf) {
        if (Arrays.stream(anyOf).noneMatch(this::has)) {
            throw new AccessDeniedException("needs one of " + List.of(anyOf));
        }
    }

    /** Whether the actor holds the role; the platform holds every one. */
    public boolean has(Role role) {
        var actor = Actor.current();
        return actor.isPlatform() || actor.roles().contains(role.name());
    }

    /**
     * The person who acts, signed in or by a personal link.
     *
     * @throws AccessDeniedException for visitors and the platform itself
     */
    public PersonId person() {
        var person = Actor.current().person();
        if (person == null) {
            throw new AccessDeniedException("nobody signed in");
        }
        return new PersonId(person);
    }

    /**
     * Every id that stands for the person who acts, merged ones too: for all that a page shows of
     * one's own. Of somebody signed in it is known since the beginning of the request.
     */
    public Set<PersonId> identities() {
        var me = person();
        var signedIn = signedIn();
        return signedIn == null || signedIn.identities().isEmpty()
                ? people.sameAs(me)
                : signedIn.identities();
    }

    /**
     * As {@link #identities}, for a statement, to be used as {@code in (:me)}: nearly everybody has
     * one id, and for that the database keeps its plan. For an array it plans each time anew.
     */
    public List<UUID> identityValues() {
        return identities().stream().map(PersonId::value).toList();
    }

    /** Those that the actor is focal point of, or deputy. */
    public Set<OrganisationId> organisations() {
        return officesOf().stream()
                .map(Scope::organisation)
                .filter(Objects::nonNull)
                .collect(Collectors.toUnmodifiableSet());
    }

    /** Codes of the sending countries that the actor is national counterpart of, or deputy. */
    public Set<String> countries() {
        return officesOf().stream()
                .map(Scope::country)
                .filter(Objects::nonNull)
                .collect(Collectors.toUnmodifiableSet());
    }

    /** Whether the actor is focal point of the organisation or counterpart of its country. */
    public boolean actsFor(OrganisationId organisation) {
        if (organisations().contains(organisation)) {
            return true;
        }
        var countries = countries();
        return !countries.isEmpty()
                && organisations
                        .find(organisation)
                        .filter(found -> countries.contains(found.country()))
                        .isPresent();
    }

    /**
     * @throws NotFound unless the actor acts for the organisation (rule 8)
     */
    public void requireActsFor(OrganisationId organisation) {
        if (!actsFor(organisation)) {
            throw new NotFound();
        }
    }

    private List<Scope> officesOf() {
        return held().stream()
                .filter(grant -> grant.role() == Role.FOCAL_POINT)
                .map(Grant::scope)
                .toList();
    }

    /** Whoever came by a personal link holds no role, whatever the person's account holds. */
    private List<Grant> held() {
        var signedIn = signedIn();
        if (signedIn != null) {
            return signedIn.grants();
        }
        var actor = Actor.current();
        return actor.person() == null || actor.roles().isEmpty()
                ? List.of()
                : grants.current(new PersonId(actor.person()));
    }

    private static @Nullable SignedIn signedIn() {
        var authentication = SecurityContextHolder.getContext().getAuthentication();
        return authentication != null && authentication.getPrincipal() instanceof SignedIn signedIn
                ? signedIn
                : null;
    }
}
