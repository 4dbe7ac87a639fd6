package az.rtcm.pledges;

import static az.rtcm.pledges.PledgeStatus.COMPLETED;
import static az.rtcm.pledges.PledgeStatus.IN_PROGRESS;
import static az.rtcm.pledges.PledgeStatus.YET_TO_START;
import static az.rtcm.pledges.TestPledges.MONITORING;
import static az.rtcm.pledges.TestPledges.pledge;
import static az.rtcm.pledges.TestPledges.text;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import az.rtcm.PlatformTest;
import az.rtcm.shared.actor.Actor;
import az.rtcm.shared.database.Ids;
import az.rtcm.shared.text.LocalizedText;
import az.rtcm.shared.web.FieldRefused;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;

/** Rule 6: a status moves only with a dated, signed note; Completed needs evidence. */
@PlatformTest
class PledgeStatusTests {

    private static final LocalDate DAY = LocalDate.parse("2026-09-01");

    @Autowired Pledges pledges;
    @Autowired PledgeRecord record;
    @Autowired PledgeRegister register;
    @Autowired JdbcClient jdbc;

    @Test
    void aStatusMovesWithANoteThatIsDatedAndSigned() {
        var id = registered();
        move(id, IN_PROGRESS, DAY, text("Work began"));

        assertThat(pledges.require(id).status()).isEqualTo(IN_PROGRESS);
        assertThat(record.history(id))
                .singleElement()
                .satisfies(
                        change -> {
                            assertThat(change.from()).isEqualTo(YET_TO_START);
                            assertThat(change.to()).isEqualTo(IN_PROGRESS);
                            assertThat(change.on()).isEqualTo(DAY);
                            assertThat(change.signer()).isEqualTo(MONITORING.person());
                            assertThat(change.signedBy()).isEqualTo("Aynur Sınaq");
                            assertThat(change.note().words("en")).isEqualTo("Work began");
                        });
    }

    @Test
    void withoutANoteNothingMoves() {
        var id = registered();
        refused(
                StatusRefused.Reason.WITHOUT_NOTE,
                () -> move(id, IN_PROGRESS, DAY, LocalizedText.empty("en")));
        assertThat(pledges.require(id).status()).isEqualTo(YET_TO_START);
    }

    @Test
    void theDateIsNeitherInTheFutureNorBeforeTheLastChange() {
        var id = registered();
        refused(
                StatusRefused.Reason.IN_THE_FUTURE,
                () -> move(id, IN_PROGRESS, LocalDate.parse("2026-09-16"), text("Tomorrow")));
        move(id, IN_PROGRESS, DAY, text("Began"));
        refused(
                StatusRefused.Reason.BEFORE_THE_LAST_CHANGE,
                () -> move(id, YET_TO_START, DAY.minusDays(1), text("Back")));
    }

    @Test
    void completedNeedsEvidence() {
        var id = registered();
        move(id, IN_PROGRESS, DAY, text("Began"));
        refused(StatusRefused.Reason.NO_EVIDENCE, () -> move(id, COMPLETED, DAY, text("Done")));

        var evidence = Evidence.statement(Ids.next(), text("A report"));
        MONITORING.run(() -> record.addEvidence(id, evidence));
        move(id, COMPLETED, DAY, text("Done"));
        assertThat(pledges.require(id).status()).isEqualTo(COMPLETED);
        refused(
                StatusRefused.Reason.NO_EVIDENCE,
                () -> MONITORING.run(() -> record.removeEvidence(id, evidence.id())));
        assertThat(record.evidence(id)).hasSize(1);
    }

    @Test
    void onlyLeadershipAndMonitoringSign() {
        var id = registered();
        for (var role : List.of("COORDINATOR", "EDITOR", "ADMINISTRATOR", "FOCAL_POINT")) {
            var other = new Actor(UUID.randomUUID(), "Somebody", Set.of(role));
            assertThatExceptionOfType(AccessDeniedException.class)
                    .as(role)
                    .isThrownBy(
                            () ->
                                    other.run(
                                            () ->
                                                    pledges.move(
                                                            id, IN_PROGRESS, DAY, text("Mine"))));
        }
        var leadership = new Actor(UUID.randomUUID(), "Head", Set.of("LEADERSHIP"));
        leadership.run(() -> pledges.move(id, IN_PROGRESS, DAY, text("Began")));
        assertThat(pledges.require(id).status()).isEqualTo(IN_PROGRESS);
    }

    @Test
    void theDatabaseMovesNoStatusWithoutANote() {
        var id = registered();
        assertThatThrownBy(
                        () ->
                                jdbc.sql(
                                                "update pledges.pledge set status = 'IN_PROGRESS' where id = :id")
                                        .param("id", id.value())
                                        .update())
                .isInstanceOf(DataAccessException.class)
                .hasMessageContaining("only by a note");
        assertThatThrownBy(() -> insertNote(id, "YET_TO_START", "COMPLETED", "Aynur"))
                .hasMessageContaining("Completed needs evidence");
        assertThatThrownBy(() -> insertNote(id, "IN_PROGRESS", "YET_TO_START", "Aynur"))
                .hasMessageContaining("the pledge is not IN_PROGRESS");
        assertThatThrownBy(() -> insertNote(id, "YET_TO_START", "IN_PROGRESS", ""))
                .hasMessageContaining("note_is_signed");
    }

    @Test
    void whatWasSignedStays() {
        var id = registered();
        move(id, IN_PROGRESS, DAY, text("Began"));
        for (var sql :
                List.of(
                        "update pledges.status_change set signed_by = 'X' where pledge_id = :id",
                        "delete from pledges.status_change where pledge_id = :id")) {
            assertThatThrownBy(() -> jdbc.sql(sql).param("id", id.value()).update())
                    .hasMessageContaining("stays as it was signed");
        }
    }

    @Test
    void aJointPledgeIsCountedOnce() {
        long before = started();
        var id =
                MONITORING.call(
                        () ->
                                pledges.register(
                                        pledge(Parties.JOINT, List.of("AZ", "GE", "KZ"), null)));
        MONITORING.run(() -> pledges.publish(id));

        assertThat(started()).isEqualTo(before + 1);
        assertThat(register.ofObjective(7)).filteredOn(one -> one.id().equals(id)).hasSize(1);
        assertThat(
                        jdbc.sql(
                                        "select count(*) from pledges.figures_pledge where pledge_id = :id")
                                .param("id", id.value())
                                .query(Long.class)
                                .single())
                .isOne();
    }

    @Test
    void aJointPledgeTakesTwo() {
        refusedField("countries", pledge(Parties.JOINT, List.of("AZ"), null));
        refusedField("countries", pledge(Parties.IN_PARTNERSHIP, List.of(), null));
    }

    @Test
    void aMatchingPledgeCitesTheOneItMatches() {
        refusedField("matches", pledge(Parties.MATCHING, List.of("GE"), null));
        var matched = registered();
        refusedField("matches", pledge(Parties.INDIVIDUAL, List.of("GE"), matched));

        var matching =
                MONITORING.call(
                        () -> pledges.register(pledge(Parties.MATCHING, List.of("GE"), matched)));
        MONITORING.run(() -> pledges.publish(matching));
        assertThat(register.matching(matched)).extracting(Pledge::id).containsExactly(matching);
        assertThatThrownBy(
                        () ->
                                jdbc.sql("update pledges.pledge set matches = null where id = :id")
                                        .param("id", matching.value())
                                        .update())
                .hasMessageContaining("matching_cites");
    }

    @Test
    void theSameUpdateSentTwiceIsStoredOnce() {
        var id = registered();
        var on = new az.rtcm.shared.time.PartialDate("2026-03");
        MONITORING.run(() -> record.addUpdate(id, on, text("Signed")));
        MONITORING.run(() -> record.addUpdate(id, on, text("Signed")));
        assertThat(record.updates(id)).singleElement().extracting(DatedUpdate::on).isEqualTo(on);
    }

    private long started() {
        return register.countsByStatus().getOrDefault(YET_TO_START, 0L);
    }

    private PledgeId registered() {
        return MONITORING.call(() -> pledges.register(pledge()));
    }

    private void move(PledgeId id, PledgeStatus to, LocalDate on, LocalizedText note) {
        MONITORING.run(() -> pledges.move(id, to, on, note));
    }

    private void insertNote(PledgeId id, String from, String to, String signedBy) {
        jdbc.sql(
                        """
                        insert into pledges.status_change
                            (id, pledge_id, from_status, to_status, dated, note, signed_by, at)
                        values (gen_random_uuid(), :id, :from, :to, '2026-09-01',
                            '{"source": "en", "texts": {"en": {}}}', :by, now())
                        """)
                .param("id", id.value())
                .param("from", from)
                .param("to", to)
                .param("by", signedBy)
                .update();
    }

    private void refused(StatusRefused.Reason reason, Runnable move) {
        assertThatExceptionOfType(StatusRefused.class)
                .isThrownBy(move::run)
                .extracting(StatusRefused::reason)
                .isEqualTo(reason);
    }

    private void refusedField(String field, NewPledge pledge) {
        assertThatExceptionOfType(FieldRefused.class)
                .isThrownBy(() -> MONITORING.run(() -> pledges.register(pledge)))
                .extracting(FieldRefused::field)
                .isEqualTo(field);
    }
}
