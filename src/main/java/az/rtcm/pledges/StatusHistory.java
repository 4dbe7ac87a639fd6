package az.rtcm.pledges;

import az.rtcm.shared.actor.Actor;
import az.rtcm.shared.database.Columns;
import az.rtcm.shared.database.Ids;
import az.rtcm.shared.text.LocalizedText;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The signed notes. Adding one is the only way to move a status: the database does it then. */
@Repository
class StatusHistory {

    private final JdbcClient jdbc;
    private final Clock clock;

    StatusHistory(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Newest first. */
    List<StatusChange> of(PledgeId pledge) {
        return jdbc.sql(
                        """
                        select from_status, to_status, dated, note, signer, signed_by, at
                        from pledges.status_change where pledge_id = :pledge order by at desc, id desc
                        """)
                .param("pledge", pledge.value())
                .query(
                        (row, index) ->
                                new StatusChange(
                                        PledgeStatus.valueOf(row.getString("from_status")),
                                        PledgeStatus.valueOf(row.getString("to_status")),
                                        row.getObject("dated", LocalDate.class),
                                        Columns.text(row.getString("note")),
                                        row.getObject("signer", UUID.class),
                                        row.getString("signed_by"),
                                        row.getObject("at", OffsetDateTime.class).toInstant()))
                .list();
    }

    void add(
            PledgeId pledge,
            PledgeStatus from,
            PledgeStatus to,
            LocalDate on,
            LocalizedText note,
            Actor signer) {
        jdbc.sql(
                        """
                        insert into pledges.status_change (id, pledge_id, from_status, to_status, dated,
                            note, signer, signed_by, at)
                        values (:id, :pledge, :from, :to, :on, :note, :signer, :signedBy, :at)
                        """)
                .param("id", Ids.next())
                .param("pledge", pledge.value())
                .param("from", from.name())
                .param("to", to.name())
                .param("on", on)
                .param("note", Columns.json(note))
                .param("signer", signer.person())
                .param("signedBy", signer.name())
                .param("at", clock.instant().atOffset(ZoneOffset.UTC))
                .update();
    }
}
