package az.rtcm.accounts;

import az.rtcm.directory.People;
import az.rtcm.directory.Person;
import az.rtcm.directory.PersonId;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What accounts and the directory hold on a person. */
@Component
@Order(0)
class AccountData implements PersonalData {

    private final AccountRows accounts;
    private final Grants grants;
    private final People people;
    private final JdbcClient jdbc;

    AccountData(AccountRows accounts, Grants grants, People people, JdbcClient jdbc) {
        this.accounts = accounts;
        this.grants = grants;
        this.people = people;
        this.jdbc = jdbc;
    }

    @Override
    public List<Section> of(PersonId person) {
        var sections = new ArrayList<Section>();
        people.find(person).ifPresent(found -> sections.add(person(found)));
        accounts.find(person).ifPresent(found -> sections.add(account(found)));
        sections.add(
                new Section(
                        "accounts.data.roles",
                        grants.history(person).stream().map(AccountData::grant).toList()));
        sections.add(new Section("accounts.passkeys.title", passkeys(person)));
        return sections;
    }

    private List<List<Field>> passkeys(PersonId person) {
        return jdbc.sql(
                        """
                        select label, created_at, last_used_at from accounts.passkey
                         where person_id = :person order by created_at, id
                        """)
                .param("person", person.value())
                .query(
                        (row, index) ->
                                List.of(
                                        new Field("accounts.passkey.label", row.getString("label")),
                                        new Field(
                                                "accounts.data.since",
                                                row.getObject("created_at", OffsetDateTime.class)
                                                        .toInstant()),
                                        new Field(
                                                "accounts.data.last-sign-in",
                                                row.getObject("last_used_at", OffsetDateTime.class)
                                                        .toInstant())))
                .list();
    }

    /** The directory's record stays as long as others refer to it; the account itself goes. */
    @Override
    public List<String> erase(PersonId person) {
        return List.of("accounts.erasure.stays.roles");
    }

    private static Section person(Person person) {
        var fields = new ArrayList<Field>();
        fields.add(new Field("accounts.data.name", person.name().latin()));
        fields.add(
                new Field(
                        "accounts.profile.native",
                        Objects.requireNonNullElse(person.name().nativeName(), "")));
        person.name()
                .certificateNames()
                .forEach(
                        (language, name) ->
                                fields.add(new Field("accounts.profile.certificate", name)));
        fields.add(new Field("accounts.profile.language", person.language()));
        if (person.email() != null) {
            fields.add(new Field("accounts.email", person.email()));
        }
        if (person.sex() != null) {
            fields.add(
                    new Field(
                            "accounts.data.sex",
                            new Word("directory.sex." + person.sex(), person.sex().name())));
        }
        if (person.birthYear() != null) {
            fields.add(new Field("accounts.data.birth-year", person.birthYear().toString()));
        }
        if (person.nationality() != null) {
            fields.add(new Field("accounts.data.nationality", person.nationality()));
        }
        return new Section("accounts.data.person", List.of(fields));
    }

    private static Section account(Account account) {
        return new Section(
                "accounts.data.account",
                List.of(
                        List.of(
                                new Field("accounts.email", account.email()),
                                new Field("accounts.data.opened", account.openedAt()),
                                new Field("accounts.data.last-sign-in", account.lastSignInAt()))));
    }

    private static List<Field> grant(Grant grant) {
        return List.of(
                new Field("accounts.data.role", new Word(grant.role().key(), grant.role().name())),
                new Field("accounts.data.since", grant.since()),
                new Field("accounts.data.until", grant.endedAt()));
    }
}
