package az.rtcm.accounts.internal;

import az.rtcm.accounts.Accounts;
import az.rtcm.accounts.AddressTaken;
import az.rtcm.accounts.Answer;
import az.rtcm.accounts.PersonalLink;
import az.rtcm.accounts.PersonalLinks;
import az.rtcm.accounts.Role;
import az.rtcm.accounts.Scope;
import az.rtcm.accounts.WeakPassword;
import az.rtcm.directory.NewPerson;
import az.rtcm.directory.People;
import az.rtcm.directory.PersonId;
import az.rtcm.directory.PersonName;
import az.rtcm.shared.Settings;
import az.rtcm.shared.actor.Actor;
import az.rtcm.shared.web.Panel;
import java.time.Clock;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The first account of an empty platform, by a link that only the operator sees. */
@Service
public class FirstAdministrator implements Answer {

    private static final String PURPOSE = "accounts.first-administrator";
    private static final UUID PLATFORM = new UUID(0, 0);
    private static final Duration VALID = Duration.ofDays(7);

    private final PersonalLinks links;
    private final Accounts accounts;
    private final People people;
    private final Settings settings;
    private final Clock clock;

    FirstAdministrator(
            PersonalLinks links, Accounts accounts, People people, Settings settings, Clock clock) {
        this.links = links;
        this.accounts = accounts;
        this.people = people;
        this.settings = settings;
        this.clock = clock;
    }

    /** Whether nobody who can sign in is administrator: none yet, or none any more. */
    public boolean isMissing() {
        return !accounts.areAdministered();
    }

    /** A new link each time; older ones stop working. */
    @Transactional
    public String link() {
        links.withdraw(PURPOSE, PLATFORM);
        var path = links.issue(PURPOSE, PersonId.next(), PLATFORM, clock.instant().plus(VALID));
        return settings.link("/" + settings.defaultLanguage() + path);
    }

    @Override
    public String purpose() {
        return PURPOSE;
    }

    @Override
    public String title() {
        return "accounts.first.title";
    }

    @Override
    public Panel.Fragment show(PersonalLink link) {
        return form(Map.of(), null);
    }

    @Override
    public Outcome act(PersonalLink link, Map<String, String> typed) {
        if (!isMissing()) {
            return new Outcome.Refused(form(typed, "accounts.first.exists"));
        }
        if (typed.getOrDefault("family", "").isBlank()) {
            return new Outcome.Refused(form(typed, "accounts.first.name-missing"));
        }
        if (!typed.getOrDefault("email", "").matches("\\s*[^@\\s]+@[^@\\s]+\\s*")) {
            return new Outcome.Refused(form(typed, "accounts.first.email-wrong"));
        }
        try {
            Actor.platform("first administrator").run(() -> create(typed));
            return new Outcome.Done(new Panel.Fragment("accounts/web/passwordSet.jte", Map.of()));
        } catch (WeakPassword e) {
            return new Outcome.Refused(form(typed, e.key()));
        } catch (AddressTaken e) {
            return new Outcome.Refused(form(typed, "accounts.address-taken"));
        }
    }

    private void create(Map<String, String> typed) {
        var name =
                PersonName.latin(typed.getOrDefault("given", ""), typed.getOrDefault("family", ""));
        var email = typed.getOrDefault("email", "").strip();
        var person =
                people.register(
                        new NewPerson(
                                name, email, settings.defaultLanguage(), null, null, null, false));
        accounts.open(person, email, typed.getOrDefault("password", ""));
        accounts.grant(person, Role.ADMINISTRATOR, Scope.everywhere());
    }

    private static Panel.Fragment form(Map<String, String> typed, @Nullable String error) {
        var model = new HashMap<String, Object>();
        model.put("given", typed.getOrDefault("given", ""));
        model.put("family", typed.getOrDefault("family", ""));
        model.put("email", typed.getOrDefault("email", ""));
        if (error != null) {
            model.put("error", error);
        }
        return new Panel.Fragment("accounts/web/firstAdministrator.jte", model);
    }
}
