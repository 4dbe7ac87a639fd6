package az.rtcm.accounts;

import az.rtcm.accounts.internal.OpenSessions;
import az.rtcm.directory.Countries;
import az.rtcm.directory.Organisations;
import az.rtcm.directory.People;
import az.rtcm.directory.Person;
import az.rtcm.directory.PersonId;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
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
    private final Organisations organisations;
    private final Countries countries;
    private final OpenSessions sessions;
    private final JdbcClient jdbc;

    AccountData(
            AccountRows accounts,
            Grants grants,
            People people,
            Organisations organisations,
            Countries countries,
            OpenSessions sessions,
            JdbcClient jdbc) {
        this.organisations = organisations;
        this.countries = countries;
        this.sessions = sessions;
        this.accounts = accounts;
        this.grants = grants;
        this.people = people;
        this.jdbc = jdbc;
    }

    /** Of every record that stands for the person, since a merge moves none of them. */
    @Override
    public List<Section> of(PersonId person) {
        var same = people.sameAs(person);
        var records = people.records(person);
        return List.of(
                new Section("accounts.data.person", records.stream().map(this::person).toList()),
                new Section("accounts.data.certificate-names", certificateNames(records)),
                new Section("accounts.data.account", rows(same, this::account)),
                new Section("accounts.data.roles", rows(same, this::grants)),
                new Section("accounts.passkeys.title", rows(same, this::passkeys)),
                new Section("accounts.sessions.title", rows(same, this::sessions)));
    }

    private static List<List<Field>> rows(
            Collection<PersonId> same, Function<PersonId, List<List<Field>>> of) {
        return same.stream().flatMap(one -> of.apply(one).stream()).toList();
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

    private List<Field> person(Person person) {
        var name = person.name();
        var sex = person.sex();
        return List.of(
                new Field("accounts.name.given", name.latinGiven()),
                new Field("accounts.name.family", name.latinFamily()),
                new Field("accounts.profile.native", name.nativeName()),
                new Field("accounts.profile.patronymic", name.patronymic()),
                new Field("accounts.profile.language", language(person.language())),
                new Field("accounts.email", person.email()),
                new Field(
                        "accounts.data.sex",
                        sex == null ? null : new Word("directory.sex." + sex, sex.name())),
                new Field("accounts.data.birth-year", person.birthYear()),
                new Field("accounts.data.nationality", country(person.nationality())),
                new Field("accounts.data.registered", people.registeredAt(person.id())));
    }

    private static List<List<Field>> certificateNames(List<Person> records) {
        return records.stream()
                .flatMap(record -> record.name().certificateNames().entrySet().stream())
                .sorted(Map.Entry.comparingByKey())
                .map(
                        each ->
                                List.of(
                                        new Field(
                                                "accounts.data.language", language(each.getKey())),
                                        new Field("accounts.profile.certificate", each.getValue())))
                .toList();
    }

    private List<List<Field>> account(PersonId person) {
        return accounts.find(person).stream()
                .map(
                        account ->
                                List.of(
                                        new Field("accounts.email", account.email()),
                                        new Field("accounts.data.wished", wish(person)),
                                        new Field("accounts.data.opened", account.openedAt()),
                                        new Field(
                                                "accounts.data.verified",
                                                account.emailVerifiedAt()),
                                        new Field(
                                                "accounts.data.last-sign-in",
                                                account.lastSignInAt()),
                                        new Field("accounts.data.locked", account.lockedAt()),
                                        new Field(
                                                "accounts.data.erasure", account.erasureAskedAt())))
                .toList();
    }

    private @Nullable String wish(PersonId person) {
        return jdbc.sql("select email from accounts.address_change where person_id = :person")
                .param("person", person.value())
                .query(String.class)
                .optional()
                .orElse(null);
    }

    private List<List<Field>> grants(PersonId person) {
        return grants.history(person).stream().map(this::grant).toList();
    }

    private List<Field> grant(Grant grant) {
        var organisation = grant.scope().organisation();
        return List.of(
                new Field("accounts.data.role", new Word(grant.role().key(), grant.role().name())),
                new Field(
                        "accounts.grant.organisation",
                        organisation == null
                                ? null
                                : organisations
                                        .find(organisation)
                                        .map(found -> found.name())
                                        .orElse(null)),
                new Field("accounts.grant.country", country(grant.scope().country())),
                new Field(
                        "accounts.grant.deputy",
                        grant.deputy() ? new Word("accounts.deputy", "deputy") : null),
                new Field("accounts.data.since", grant.since()),
                new Field("accounts.data.until", grant.endedAt()),
                new Field("accounts.data.given-by", grant.grantedBy()),
                new Field("accounts.handover.note", grant.note()));
    }

    private List<List<Field>> sessions(PersonId person) {
        return sessions.of(person).stream()
                .map(
                        session ->
                                List.of(
                                        new Field(
                                                "accounts.sessions.device",
                                                session.visit().device()),
                                        new Field(
                                                "accounts.data.network", session.visit().address()),
                                        new Field(
                                                "accounts.sessions.since", session.visit().since()),
                                        new Field("accounts.sessions.seen", session.lastSeen())))
                .toList();
    }

    private @Nullable Object country(@Nullable String code) {
        return code == null
                ? null
                : countries
                        .find(code)
                        .<Object>map(found -> new Named(found.name(), code))
                        .orElse(code);
    }

    private static Word language(String code) {
        return new Word("shared.language." + code, code);
    }
}
