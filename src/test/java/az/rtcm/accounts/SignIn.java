package az.rtcm.accounts;

import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.authentication;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import az.rtcm.accounts.internal.SignedIn;
import az.rtcm.directory.NewPerson;
import az.rtcm.directory.OrganisationId;
import az.rtcm.directory.People;
import az.rtcm.directory.PersonId;
import az.rtcm.directory.PersonName;
import az.rtcm.shared.actor.Actor;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

/**
 * Real people with real accounts, for tests of every module.
 *
 * <pre>{@code
 * @Autowired SignIn signIn;
 *
 * var coordinator = signIn.as(Role.COORDINATOR);
 * coordinator.run(() -> sessions.publish(id));                      // a service call in that name
 * web.post().uri("/admin/sessions").with(coordinator).param(...)    // signed in, with a CSRF token
 * var focalPoint = signIn.asFocalPoint(organisation);
 * }</pre>
 *
 * Everybody made here has a name and an address of their own; nobody has a password.
 */
public class SignIn {

    private final Accounts accounts;
    private final People people;

    SignIn(Accounts accounts, People people) {
        this.accounts = accounts;
        this.people = people;
    }

    /** A new person who holds these roles everywhere; not for focal points. */
    public Reader as(Role... roles) {
        return withGrants(
                id -> {
                    for (var role : roles) {
                        accounts.grant(id, role, Scope.everywhere());
                    }
                });
    }

    /** A new person who is focal point of the organisation. */
    public Reader asFocalPoint(OrganisationId organisation) {
        return withGrants(
                id -> accounts.grant(id, Role.FOCAL_POINT, Scope.organisation(organisation)));
    }

    /** A new person who is national counterpart of the sending country. */
    public Reader asCounterpart(String country) {
        return withGrants(id -> accounts.grant(id, Role.FOCAL_POINT, Scope.country(country)));
    }

    /** Somebody who is known already; whoever has no account gets one. */
    public Reader as(PersonId person) {
        Actor.platform("test")
                .run(
                        () -> {
                            if (accounts.find(person).isEmpty()) {
                                accounts.open(person, person.value() + "@example.org", null);
                            }
                        });
        return new Reader(person);
    }

    private Reader withGrants(java.util.function.Consumer<PersonId> grants) {
        var name = "Test" + UUID.randomUUID().toString().substring(0, 8);
        return Actor.platform("test")
                .call(
                        () -> {
                            var id =
                                    people.register(
                                            new NewPerson(
                                                    PersonName.latin("Reader", name),
                                                    null,
                                                    "en",
                                                    null,
                                                    null,
                                                    null,
                                                    false));
                            accounts.open(id, name + "@example.org", null);
                            grants.accept(id);
                            return new Reader(id);
                        });
    }

    /** Somebody signed in: a post-processor of requests and a frame for service calls. */
    public final class Reader implements RequestPostProcessor {

        private final PersonId person;

        private Reader(PersonId person) {
            this.person = person;
        }

        public PersonId person() {
            return person;
        }

        /** Calls a service in this person's name, with all roles held at this moment. */
        public <T> T call(Supplier<T> work) {
            var before = SecurityContextHolder.getContext();
            try {
                var context = SecurityContextHolder.createEmptyContext();
                context.setAuthentication(token());
                SecurityContextHolder.setContext(context);
                return work.get();
            } finally {
                SecurityContextHolder.setContext(before);
            }
        }

        public void run(Runnable work) {
            call(
                    () -> {
                        work.run();
                        return true;
                    });
        }

        @Override
        public MockHttpServletRequest postProcessRequest(MockHttpServletRequest request) {
            return csrf().postProcessRequest(authentication(token()).postProcessRequest(request));
        }

        private UsernamePasswordAuthenticationToken token() {
            var grants = accounts.grants(person);
            var name = people.find(person).orElseThrow().name().latin();
            return new UsernamePasswordAuthenticationToken(
                    new SignedIn(person.value(), name, grants, Set.of()),
                    null,
                    List.copyOf(
                            grants.stream()
                                    .map(
                                            grant ->
                                                    new SimpleGrantedAuthority(
                                                            "ROLE_" + grant.role().name()))
                                    .toList()));
        }
    }
}
