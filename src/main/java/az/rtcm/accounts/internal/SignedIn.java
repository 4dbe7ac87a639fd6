package az.rtcm.accounts.internal;

import az.rtcm.accounts.Grant;
import az.rtcm.directory.PersonId;
import az.rtcm.shared.actor.Actor;
import java.io.Serializable;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.security.core.AuthenticatedPrincipal;

/**
 * Somebody who signed in. Sessions keep only who it is; what the person may do is read anew for
 * each request, so that a role given or taken counts at once.
 *
 * @param grants the roles held at the beginning of the request; empty in the session
 * @param identities every id that stands for the person then, merged ones too; empty in the session
 */
public record SignedIn(
        UUID person, String displayName, List<Grant> grants, Set<PersonId> identities)
        implements Actor.Holder, AuthenticatedPrincipal, Serializable {

    /** Somebody of whom no more is known yet: what a session keeps. */
    public SignedIn(UUID person, String displayName) {
        this(person, displayName, List.of(), Set.of());
    }

    @Override
    public Actor actor() {
        return new Actor(
                person,
                displayName,
                grants.stream()
                        .map(grant -> grant.role().name())
                        .collect(Collectors.toUnmodifiableSet()));
    }

    /** What sessions are listed by: the person, whatever the address of the account. */
    @Override
    public String getName() {
        return person.toString();
    }
}
