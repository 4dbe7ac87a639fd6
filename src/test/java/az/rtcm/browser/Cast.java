package az.rtcm.browser;

import az.rtcm.accounts.Accounts;
import az.rtcm.accounts.Role;
import az.rtcm.accounts.Scope;
import az.rtcm.directory.NewOrganisation;
import az.rtcm.directory.NewPerson;
import az.rtcm.directory.OrganisationId;
import az.rtcm.directory.OrganisationKind;
import az.rtcm.directory.Organisations;
import az.rtcm.directory.People;
import az.rtcm.directory.PersonId;
import az.rtcm.directory.PersonName;
import az.rtcm.shared.actor.Actor;
import az.rtcm.shared.text.LocalizedText;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.springframework.context.ApplicationContext;

/** The people of a journey: all with a password, and with names that nobody else has. */
final class Cast {

    static final String PASSWORD = "Journey-password-2026";

    private final Accounts accounts;
    private final People people;
    private final Organisations organisations;

    Cast(ApplicationContext platform) {
        this.accounts = platform.getBean(Accounts.class);
        this.people = platform.getBean(People.class);
        this.organisations = platform.getBean(Organisations.class);
    }

    /** Letters only, unlike any other: names must not resemble each other. */
    static String unique(String first) {
        var letters = new StringBuilder(first);
        for (char digit : UUID.randomUUID().toString().replace("-", "").toCharArray()) {
            letters.append((char) ('a' + Character.digit(digit, 16)));
        }
        return letters.substring(0, 14);
    }

    static String address(String name) {
        return name.toLowerCase(Locale.ROOT) + "@example.org";
    }

    OrganisationId agency(String name, String country) {
        var words = LocalizedText.published(name, name, name);
        return Actor.platform("test")
                .call(
                        () ->
                                organisations.register(
                                        new NewOrganisation(
                                                OrganisationKind.MIGRATION_AGENCY,
                                                country,
                                                words,
                                                false)));
    }

    /**
     * @return the address to sign in with
     */
    String coordinator() {
        return account("Coordinator", "en", Role.COORDINATOR, Scope.everywhere());
    }

    /**
     * Somebody of the centre, called by the role and a name of their own.
     *
     * @return the address to sign in with
     */
    String centre(Role role, String language) {
        var called = role.name().charAt(0) + role.name().substring(1).toLowerCase(Locale.ROOT);
        return account(called, language, role, Scope.everywhere());
    }

    /**
     * Lets somebody whom the centre knows sign in.
     *
     * @return the address to sign in with
     */
    String signsInFromNowOn(PersonId person) {
        var email = address(unique("A"));
        Actor.platform("test").run(() -> accounts.open(person, email, PASSWORD));
        return email;
    }

    /**
     * @return the address to sign in with
     */
    String focalPoint(OrganisationId organisation) {
        return account("Focal", "ru", Role.FOCAL_POINT, Scope.organisation(organisation));
    }

    private String account(String given, String language, Role role, Scope scope) {
        var family = unique("A");
        var email = address(family);
        var name = new PersonName(given, family, null, null, Map.of());
        Actor.platform("test")
                .run(
                        () -> {
                            var person =
                                    people.register(
                                            new NewPerson(
                                                    name, email, language, null, null, null,
                                                    false));
                            accounts.open(person, email, PASSWORD);
                            accounts.grant(person, role, scope);
                        });
        return email;
    }
}
