package az.rtcm.accounts.admin;

import az.rtcm.accounts.Access;
import az.rtcm.accounts.Accounts;
import az.rtcm.accounts.Role;
import az.rtcm.directory.Person;
import az.rtcm.shared.web.Panel;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** The account on the page of a person in the back office, for administrators. */
@Component
class AccountPanel implements Panel<Person> {

    private final Accounts accounts;
    private final Access access;

    AccountPanel(Accounts accounts, Access access) {
        this.accounts = accounts;
        this.access = access;
    }

    @Override
    public Class<Person> subject() {
        return Person.class;
    }

    @Override
    public int order() {
        return 5;
    }

    @Override
    public Optional<Fragment> on(Person person) {
        if (!access.has(Role.ADMINISTRATOR)) {
            return Optional.empty();
        }
        var model = new HashMap<String, Object>(Map.of("person", person));
        model.put("grants", accounts.grants(person.id()));
        accounts.find(person.id()).ifPresent(account -> model.put("account", account));
        return Optional.of(new Fragment("accounts/admin/panel.jte", model));
    }
}
