package az.rtcm.accounts.internal;

import az.rtcm.accounts.internal.MergedAccounts.Fate;
import az.rtcm.audit.Audit;
import az.rtcm.directory.People;
import az.rtcm.directory.PersonId;
import az.rtcm.directory.PersonsMerged;
import az.rtcm.directory.PersonsSeparated;
import az.rtcm.shared.actor.Actor;
import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Component;

/**
 * Account and roles follow a person who became another, and come back when that is taken back. Each
 * event is good twice and late: what counts is how the persons stand when it is dealt with.
 */
@Component
class Mergers {

    private static final Actor PLATFORM = Actor.platform("merge of persons");

    private final JdbcClient jdbc;
    private final People people;
    private final MergedAccounts accounts;
    private final MergedGrants grants;
    private final Audit audit;
    private final Clock clock;

    Mergers(
            JdbcClient jdbc,
            People people,
            MergedAccounts accounts,
            MergedGrants grants,
            Audit audit,
            Clock clock) {
        this.jdbc = jdbc;
        this.people = people;
        this.accounts = accounts;
        this.grants = grants;
        this.audit = audit;
        this.clock = clock;
    }

    private record Merger(PersonId into, Fate fate, UUID[] moved, UUID[] ended) {}

    @ApplicationModuleListener
    void on(PersonsMerged event) {
        if (stands(event.from()).filter(event.into()::equals).isPresent()
                && find(event.from()).isEmpty()) {
            PLATFORM.run(() -> merge(event.from(), event.into()));
        }
    }

    @ApplicationModuleListener
    void on(PersonsSeparated event) {
        if (stands(event.person()).filter(event.person()::equals).isPresent()) {
            find(event.person())
                    .ifPresent(merger -> PLATFORM.run(() -> separate(event.person(), merger)));
        }
    }

    private void merge(PersonId from, PersonId into) {
        var ended = grants.endDoubles(from, into);
        var moved = grants.move(from, into);
        var fate = accounts.merge(from, into);
        jdbc.sql(
                        """
                        insert into accounts.merger
                            (from_person, into_person, account, moved_grants, ended_grants, merged_at)
                        values (:from, :into, :account, :moved, :ended, :now)
                        """)
                .param("from", from.value())
                .param("into", into.value())
                .param("account", fate.name())
                .param("moved", moved.toArray(UUID[]::new))
                .param("ended", ended.toArray(UUID[]::new))
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .update();
        audit.record(
                "accounts.account",
                from.value(),
                "merged",
                null,
                Map.of("into", into.value(), "account", fate.name(), "roles", moved.size()));
    }

    private void separate(PersonId person, Merger merger) {
        accounts.separate(person, merger.into(), merger.fate());
        grants.moveBack(person, merger.moved());
        grants.reopen(merger.ended());
        jdbc.sql("delete from accounts.merger where from_person = :person")
                .param("person", person.value())
                .update();
        audit.record(
                "accounts.account",
                person.value(),
                "separated",
                Map.of("into", merger.into().value()),
                null);
    }

    private Optional<PersonId> stands(PersonId person) {
        return people.find(person).map(found -> found.id());
    }

    private Optional<Merger> find(PersonId from) {
        return jdbc.sql(
                        """
                        select into_person, account, moved_grants, ended_grants
                          from accounts.merger where from_person = :from for update
                        """)
                .param("from", from.value())
                .query(Mergers::merger)
                .optional();
    }

    private static Merger merger(ResultSet row, int index) throws SQLException {
        return new Merger(
                new PersonId(row.getObject("into_person", UUID.class)),
                Fate.valueOf(row.getString("account")),
                ids(row.getArray("moved_grants")),
                ids(row.getArray("ended_grants")));
    }

    private static UUID[] ids(Array array) throws SQLException {
        return (UUID[]) array.getArray();
    }
}
