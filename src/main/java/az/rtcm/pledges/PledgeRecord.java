package az.rtcm.pledges;

import az.rtcm.audit.Audit;
import az.rtcm.files.FileId;
import az.rtcm.shared.actor.Actor;
import az.rtcm.shared.database.Columns;
import az.rtcm.shared.database.Ids;
import az.rtcm.shared.text.LocalizedText;
import az.rtcm.shared.time.PartialDate;
import az.rtcm.shared.web.FieldRefused;
import az.rtcm.shared.web.NotFound;
import az.rtcm.training.SessionId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What is on record about a pledge: reported facts, dated updates, evidence, status changes. */
@Service
public class PledgeRecord {

    private static final String EVIDENCE =
            "select id, kind, text, session_id, file_id, address from pledges.evidence ";

    private final JdbcClient jdbc;
    private final PledgeTable table;
    private final StatusHistory history;
    private final PledgeRights rights;
    private final Audit audit;

    PledgeRecord(
            JdbcClient jdbc,
            PledgeTable table,
            StatusHistory history,
            PledgeRights rights,
            Audit audit) {
        this.jdbc = jdbc;
        this.table = table;
        this.history = history;
        this.rights = rights;
        this.audit = audit;
    }

    /** In the order of the source. */
    public List<Fact> facts(PledgeId pledge) {
        return jdbc.sql(
                        """
                        select code, value, qualifier, as_of, source from pledges.fact
                        where pledge_id = :pledge order by position
                        """)
                .param("pledge", pledge.value())
                .query(
                        (row, index) ->
                                new Fact(
                                        row.getString("code"),
                                        row.getLong("value"),
                                        Fact.Qualifier.valueOf(row.getString("qualifier")),
                                        new PartialDate(row.getString("as_of")),
                                        Columns.text(row.getString("source"))))
                .list();
    }

    /** Newest first. */
    public List<DatedUpdate> updates(PledgeId pledge) {
        return jdbc.sql(
                        """
                        select id, dated, text from pledges.dated_update
                        where pledge_id = :pledge order by dated desc, at desc, id
                        """)
                .param("pledge", pledge.value())
                .query(
                        (row, index) ->
                                new DatedUpdate(
                                        row.getObject("id", UUID.class),
                                        new PartialDate(row.getString("dated")),
                                        Columns.text(row.getString("text"))))
                .list();
    }

    /** In the order in which it was added. */
    public List<Evidence> evidence(PledgeId pledge) {
        return jdbc.sql(EVIDENCE + "where pledge_id = :pledge order by position")
                .param("pledge", pledge.value())
                .query(PledgeRecord::evidence)
                .list();
    }

    public Optional<Evidence> evidence(PledgeId pledge, UUID id) {
        return jdbc.sql(EVIDENCE + "where pledge_id = :pledge and id = :id")
                .param("pledge", pledge.value())
                .param("id", id)
                .query(PledgeRecord::evidence)
                .optional();
    }

    /** The signed notes with which the status moved, newest first. */
    public List<StatusChange> history(PledgeId pledge) {
        return history.of(pledge);
    }

    /** Adds what happened; the same a second time changes nothing. */
    @Transactional
    public void addUpdate(PledgeId pledge, PartialDate on, LocalizedText text) {
        requireWritable(pledge);
        var id = Ids.next();
        int added =
                jdbc.sql(
                                """
                                insert into pledges.dated_update (id, pledge_id, dated, text, written_by, at)
                                values (:id, :pledge, :on, :text, :by, :now) on conflict do nothing
                                """)
                        .param("id", id)
                        .param("pledge", pledge.value())
                        .param("on", on.iso())
                        .param("text", Columns.json(text))
                        .param("by", Actor.current().name())
                        .param("now", table.now())
                        .update();
        changed(added, "pledges.update", id, "added", new DatedUpdate(id, on, text), pledge);
    }

    /** Removes an update that was entered by mistake; the audit trail keeps it. */
    @Transactional
    public void removeUpdate(PledgeId pledge, UUID id) {
        requireWritable(pledge);
        int removed =
                jdbc.sql("delete from pledges.dated_update where id = :id and pledge_id = :pledge")
                        .param("id", id)
                        .param("pledge", pledge.value())
                        .update();
        changed(removed, "pledges.update", id, "removed", null, pledge);
    }

    /** A session that can be named as evidence. */
    public record PossibleSession(SessionId id, LocalizedText title) {}

    /** The sessions that visitors can see, the latest first. */
    public List<PossibleSession> possibleSessions() {
        rights.require();
        return jdbc.sql(
                        """
                        select session_id, title from training.figures_session
                        where state <> 'DRAFT' order by starts_on desc nulls last, session_id
                        """)
                .query(
                        (row, index) ->
                                new PossibleSession(
                                        new SessionId(row.getObject("session_id", UUID.class)),
                                        Columns.text(row.getString("title"))))
                .list();
    }

    /** Whether visitors see any evidence: a session that was taken back proves nothing to them. */
    boolean hasVisibleEvidence(PledgeId pledge) {
        return exists(
                """
                where e.pledge_id = :pledge and (e.kind <> 'SESSION' or exists
                    (select from training.figures_session s
                     where s.session_id = e.session_id and s.state <> 'DRAFT'))
                """,
                pledge);
    }

    /** Whether an illustrative session is among its evidence. */
    boolean restsOnIllustrative(PledgeId pledge) {
        return exists(
                """
                join training.figures_session s on s.session_id = e.session_id and s.illustrative
                where e.pledge_id = :pledge
                """,
                pledge);
    }

    private boolean exists(String evidence, PledgeId pledge) {
        return jdbc.sql("select exists (select from pledges.evidence e " + evidence + ')')
                .param("pledge", pledge.value())
                .query(Boolean.class)
                .single();
    }

    /**
     * Adds evidence; the same a second time changes nothing.
     *
     * @return false if it was there already
     * @throws FieldRefused if it is a session that visitors do not see, or an illustrative one for
     *     a pledge that is not
     */
    @Transactional
    public boolean addEvidence(PledgeId pledge, Evidence evidence) {
        requireWritable(pledge);
        if (evidence.session() != null && !canProve(evidence.session(), pledge)) {
            throw new FieldRefused("session", "pledges.refused.no-session");
        }
        int added =
                jdbc.sql(
                                """
                                insert into pledges.evidence (id, pledge_id, kind, text, session_id,
                                    file_id, file_sha256, address, added_by, at)
                                values (:id, :pledge, :kind, :text, :session, :file,
                                    (select sha256 from files.file where id = :file), :address, :by,
                                    :now)
                                on conflict do nothing
                                """)
                        .param("id", evidence.id())
                        .param("pledge", pledge.value())
                        .param("kind", evidence.kind().name())
                        .param("text", Columns.json(evidence.text()))
                        .param("session", value(evidence.session()), java.sql.Types.OTHER)
                        .param("file", value(evidence.file()), java.sql.Types.OTHER)
                        .param("address", evidence.address())
                        .param("by", Actor.current().name())
                        .param("now", table.now())
                        .update();
        changed(added, "pledges.evidence", evidence.id(), "added", evidence, pledge);
        return added == 1;
    }

    /**
     * Removes evidence that was entered by mistake; the audit trail keeps it.
     *
     * @throws StatusRefused if it is the last one of a completed pledge that visitors see
     */
    @Transactional
    public void removeEvidence(PledgeId pledge, UUID id) {
        requireWritable(pledge);
        try {
            int removed =
                    jdbc.sql("delete from pledges.evidence where id = :id and pledge_id = :pledge")
                            .param("id", id)
                            .param("pledge", pledge.value())
                            .update();
            if (removed == 1 && isCompleted(pledge) && !hasVisibleEvidence(pledge)) {
                throw new StatusRefused(StatusRefused.Reason.NO_EVIDENCE);
            }
            changed(removed, "pledges.evidence", id, "removed", null, pledge);
        } catch (DataIntegrityViolationException e) {
            throw new StatusRefused(StatusRefused.Reason.NO_EVIDENCE);
        }
    }

    private boolean isCompleted(PledgeId pledge) {
        return table.find(pledge).filter(one -> one.status() == PledgeStatus.COMPLETED).isPresent();
    }

    private boolean canProve(SessionId session, PledgeId pledge) {
        return jdbc.sql(
                        """
                        select exists (select from training.figures_session s, pledges.pledge p
                            where s.session_id = :session and p.id = :pledge and s.state <> 'DRAFT'
                                and (not s.illustrative or p.illustrative))
                        """)
                .param("session", session.value())
                .param("pledge", pledge.value())
                .query(Boolean.class)
                .single();
    }

    private void requireWritable(PledgeId pledge) {
        rights.require();
        if (table.lock(pledge).isEmpty()) {
            throw new NotFound();
        }
    }

    private void changed(
            int rows,
            String subject,
            UUID id,
            String action,
            @Nullable Object after,
            PledgeId pledge) {
        if (rows == 1) {
            table.touch(pledge);
            audit.record(subject, id, action, null, after);
        }
    }

    private static @Nullable UUID value(az.rtcm.shared.database.@Nullable Id id) {
        return id == null ? null : id.value();
    }

    private static Evidence evidence(ResultSet row, int index) throws SQLException {
        var session = row.getObject("session_id", UUID.class);
        var file = row.getObject("file_id", UUID.class);
        return new Evidence(
                row.getObject("id", UUID.class),
                Evidence.Kind.valueOf(row.getString("kind")),
                Columns.text(row.getString("text")),
                session == null ? null : new SessionId(session),
                file == null ? null : new FileId(file),
                row.getString("address"));
    }
}
