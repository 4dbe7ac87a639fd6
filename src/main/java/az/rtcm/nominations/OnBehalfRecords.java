package az.rtcm.nominations;

import az.rtcm.files.FileId;
import az.rtcm.shared.actor.Actor;
import az.rtcm.training.SessionId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** On what the centre relied when it entered something for somebody else (rule 12), as rows. */
@Repository
class OnBehalfRecords {

    private final JdbcClient jdbc;
    private final Clock clock;

    OnBehalfRecords(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /**
     * @param id of the form that was filled in: sent twice, it is one entry
     */
    void insert(UUID id, NominationId nomination, OnBehalfEntry.Act act, OnBehalf paper) {
        jdbc.sql(
                        """
                        insert into nominations.on_behalf
                            (id, nomination_id, act, channel, reference, dated, scan, entered_by, entered_at)
                        values (:id, :nomination, :act, :channel, :reference, :dated, :scan, :by, :at)
                        on conflict (id) do nothing
                        """)
                .param("id", id)
                .param("nomination", nomination.value())
                .param("act", act.name())
                .param("channel", paper.channel().name())
                .param("reference", paper.reference())
                .param("dated", paper.dated())
                .param("scan", paper.scan() == null ? null : paper.scan().value())
                .param("by", Actor.current().name())
                .param("at", clock.instant().atOffset(ZoneOffset.UTC))
                .update();
    }

    /** All entries of a session by nomination, the oldest first. */
    Map<NominationId, List<OnBehalfEntry>> of(SessionId session) {
        return entries("n.session_id = :id", session.value()).stream()
                .collect(Collectors.groupingBy(OnBehalfEntry::nominationId));
    }

    Optional<OnBehalfEntry> find(UUID id) {
        return entries("b.id = :id", id).stream().findFirst();
    }

    /** Whether the centre entered the nomination itself, so that a paper stands behind it. */
    boolean isEntered(NominationId id) {
        return !entries("b.nomination_id = :id", id.value()).isEmpty();
    }

    private List<OnBehalfEntry> entries(String which, UUID id) {
        return jdbc.sql(
                        """
                        select b.*, n.session_id from nominations.on_behalf b
                        join nominations.nomination n on n.id = b.nomination_id
                        where %s order by b.entered_at, b.id
                        """
                                .formatted(which))
                .param("id", id)
                .query(OnBehalfRecords::entry)
                .list();
    }

    private static OnBehalfEntry entry(ResultSet row, int index) throws SQLException {
        var scan = row.getObject("scan", UUID.class);
        return new OnBehalfEntry(
                row.getObject("id", UUID.class),
                new SessionId(row.getObject("session_id", UUID.class)),
                new NominationId(row.getObject("nomination_id", UUID.class)),
                OnBehalfEntry.Act.valueOf(row.getString("act")),
                new OnBehalf(
                        Channel.valueOf(row.getString("channel")),
                        row.getString("reference"),
                        row.getObject("dated", LocalDate.class),
                        scan == null ? null : new FileId(scan)),
                row.getString("entered_by"),
                row.getObject("entered_at", OffsetDateTime.class).toInstant());
    }
}
