package az.rtcm.audit;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import az.rtcm.PlatformTest;
import az.rtcm.shared.Settings;
import az.rtcm.shared.actor.Actor;
import az.rtcm.shared.database.Ids;
import az.rtcm.shared.web.Paging;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.transaction.support.TransactionTemplate;

/** The trail cannot be changed unnoticed, and forgets what must be forgotten. */
@PlatformTest
class AuditChainTests {

    private static final Actor ADMINISTRATOR =
            new Actor(Ids.next(), "Sevda Nuriyeva", Set.of("ADMINISTRATOR"));

    @Autowired Audit audit;
    @Autowired AuditCommand command;
    @Autowired JdbcClient jdbc;
    @Autowired TransactionTemplate transaction;
    @Autowired HeadWatch watch;
    @Autowired Settings settings;

    /** The database of the tests is a new one each time, the data folder is not. */
    @BeforeEach
    void noHeadIsKept() throws IOException {
        Files.deleteIfExists(settings.data().resolve("audit-head"));
    }

    @Test
    void theChainHoldsHoweverOftenItIsExtended() {
        change("renamed");
        audit.chain();
        change("renamed");
        change("renamed");
        audit.chain();
        assertThat(audit.chain()).as("nothing is chained twice").isZero();
        var report = audit.check();
        assertThat(report.isWhole()).isTrue();
        assertThat(report.links()).isGreaterThanOrEqualTo(3);
    }

    @Test
    void aChangedEntryBreaksTheChainAtItsLink() {
        var entry = chained(change("published"));
        tampered(
                "update audit.entry set action = 'withdrawn' where id = :id",
                entry,
                ChainReport.Kind.ENTRY_CHANGED);
    }

    @Test
    void changedValuesAreNoticed() {
        var entry = chained(change("published"));
        tampered(
                "update audit.part set value = replace(value, 'new', 'old') where entry_id = :id"
                        + " and kind = 'CHANGE'",
                entry,
                ChainReport.Kind.VALUES_CHANGED);
    }

    @Test
    void anotherActorsNameIsNoticed() {
        var entry = chained(change("published"));
        tampered(
                "update audit.part set value = 'somebody else' where entry_id = :id and kind ="
                        + " 'ACTOR'",
                entry,
                ChainReport.Kind.VALUES_CHANGED);
    }

    @Test
    void valuesRemovedWithoutARecordedErasureAreNoticed() {
        var entry = chained(change("published"));
        tampered(
                "delete from audit.part where entry_id = :id and kind = 'CHANGE'",
                entry,
                ChainReport.Kind.VALUES_REMOVED);
    }

    @Test
    void aRemovedEntryIsNoticed() {
        var entry = chained(change("published"));
        var after = chained(change("published"));
        transaction.executeWithoutResult(
                status -> {
                    for (var table : List.of("link", "part")) {
                        jdbc.sql("delete from audit." + table + " where entry_id = :id")
                                .param("id", entry)
                                .update();
                    }
                    jdbc.sql("delete from audit.entry where id = :id").param("id", entry).update();
                    assertThat(audit.check().fault())
                            .extracting(ChainReport.Fault::kind, ChainReport.Fault::entry)
                            .containsExactly(ChainReport.Kind.LINK_MISSING, after);
                    status.setRollbackOnly();
                });
    }

    @Test
    void aLinkCutOffTheEndIsNoticed() {
        var last = chained(change("published"));
        transaction.executeWithoutResult(
                status -> {
                    remove("link", last);
                    assertThat(audit.check().fault())
                            .extracting(ChainReport.Fault::kind, ChainReport.Fault::entry)
                            .containsExactly(ChainReport.Kind.LINK_MISSING, last);
                    status.setRollbackOnly();
                });
    }

    @Test
    void anEndCutOffWithItsEntriesIsNoticedByTheHeadThatWasKept() {
        chained(change("published"));
        var last = chained(change("published"));
        watch.chain();
        assertThat(check()).contains("links are right").doesNotContain("FAULT");
        var head = audit.check().head();
        transaction.executeWithoutResult(
                status -> {
                    remove("link", last);
                    remove("part", last);
                    jdbc.sql("delete from audit.entry where id = :id").param("id", last).update();
                    record(UUID.randomUUID(), "published", null, Map.of());
                    assertThat(check()).contains("FAULT", "HEAD_LOST");
                    assertThat(check()).as("the witness stays").contains("HEAD_LOST");
                    status.setRollbackOnly();
                });
        assertThat(check("check", head)).doesNotContain("FAULT");
        assertThat(check("check", "1:" + "0".repeat(64))).contains("FAULT at link 1", "HEAD_LOST");
        assertThat(check("check", "17")).contains("audit check [HEAD]");
    }

    private String check() {
        return check("check");
    }

    private String check(String... arguments) {
        var output = new ByteArrayOutputStream();
        command.run(List.of(arguments), new PrintStream(output, true, UTF_8));
        return output.toString(UTF_8);
    }

    private void remove(String table, UUID entry) {
        jdbc.sql("delete from audit." + table + " where entry_id = :id")
                .param("id", entry)
                .update();
    }

    @Test
    void erasedValuesAreGoneAndTheChainStillHolds() {
        var subject = UUID.randomUUID();
        var entry = chained(change("registered", subject));
        int erased = ADMINISTRATOR.call(() -> audit.erase(List.of(subject), "asked by the person"));
        audit.chain();
        assertThat(erased).isOne();
        assertThat(audit.check().isWhole()).isTrue();
        var shown = ADMINISTRATOR.call(() -> audit.entry(entry));
        assertThat(shown.erased()).isTrue();
        assertThat(shown.differences()).isEmpty();
        assertThat(shown.actor()).isEqualTo("Sevda Nuriyeva");
        assertThat(values(entry)).isZero();
    }

    @Test
    void theNameOfAnActorIsErasedFromAllThatTheyDid() {
        var person = Ids.next();
        var actor = new Actor(person, "Kamran Əlizadə", Set.of("COORDINATOR"));
        var entry = chained(actor.call(() -> change("published", UUID.randomUUID())));
        ADMINISTRATOR.run(() -> audit.eraseActor(person, "asked by the person"));
        audit.chain();
        var shown = ADMINISTRATOR.call(() -> audit.entry(entry));
        assertThat(shown.actor()).isNull();
        assertThat(shown.actorPerson()).isEqualTo(person);
        assertThat(shown.differences()).isNotEmpty();
        assertThat(audit.check().isWhole()).isTrue();
    }

    @Test
    void onlyTheCommittedIsRecorded() {
        var subject = UUID.randomUUID();
        transaction.executeWithoutResult(
                status -> {
                    audit.record("audit.trial", subject, "tried", null, Map.of());
                    status.setRollbackOnly();
                });
        assertThat(listed(subject)).isEmpty();
    }

    @Test
    void aChangeIsShownAsWhatDiffers() {
        var subject = UUID.randomUUID();
        change("renamed", subject);
        assertThat(listed(subject))
                .singleElement()
                .satisfies(
                        entry ->
                                assertThat(entry.differences())
                                        .containsExactly(new Difference("title.en", "old", "new")));
    }

    @Test
    void theCommandSaysThatTheChainIsWhole() {
        change("published");
        var output = new ByteArrayOutputStream();
        int status = command.run(List.of("check"), new PrintStream(output, true, UTF_8));
        assertThat(status).isZero();
        assertThat(output.toString(UTF_8)).contains("links are right", "Head: ");
    }

    @Test
    void onlyAdministratorsReadTheTrail() {
        var coordinator = new Actor(Ids.next(), "Kamran Əlizadə", Set.of("COORDINATOR"));
        assertThatExceptionOfType(AccessDeniedException.class)
                .isThrownBy(() -> coordinator.run(() -> listed(UUID.randomUUID(), coordinator)));
    }

    private List<Entry> listed(UUID subject) {
        return listed(subject, ADMINISTRATOR);
    }

    private List<Entry> listed(UUID subject, Actor reader) {
        var filter = new EntryFilter(null, subject, null, null, null, null);
        return reader.call(() -> audit.list(filter, Paging.from(Map.of(), "-at")).rows());
    }

    private UUID change(String action) {
        return ADMINISTRATOR.call(() -> change(action, UUID.randomUUID()));
    }

    private UUID change(String action, UUID subject) {
        transaction.executeWithoutResult(
                status ->
                        record(
                                subject,
                                action,
                                Map.of("title", Map.of("en", "old"), "seats", 30),
                                Map.of("title", Map.of("en", "new"), "seats", 30)));
        return jdbc.sql("select id from audit.entry where subject_id = :id")
                .param("id", subject)
                .query(UUID.class)
                .single();
    }

    private void record(UUID subject, String action, @Nullable Object before, Object after) {
        if (Actor.current().isVisitor()) {
            ADMINISTRATOR.run(() -> audit.record("audit.trial", subject, action, before, after));
        } else {
            audit.record("audit.trial", subject, action, before, after);
        }
    }

    private UUID chained(UUID entry) {
        audit.chain();
        return entry;
    }

    private long values(UUID entry) {
        return jdbc.sql("select count(*) from audit.part where entry_id = :id and kind = 'CHANGE'")
                .param("id", entry)
                .query(Long.class)
                .single();
    }

    /** Tampers in a transaction that is never committed: the trail is shared by all tests. */
    private void tampered(String sql, UUID entry, ChainReport.Kind kind) {
        transaction.executeWithoutResult(
                status -> {
                    assertThat(jdbc.sql(sql).param("id", entry).update()).isOne();
                    assertThat(audit.check().fault())
                            .extracting(ChainReport.Fault::kind, ChainReport.Fault::entry)
                            .containsExactly(kind, entry);
                    status.setRollbackOnly();
                });
        assertThat(audit.check().isWhole()).isTrue();
    }
}
