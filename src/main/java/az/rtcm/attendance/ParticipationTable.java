package az.rtcm.attendance;

import az.rtcm.directory.OrganisationId;
import az.rtcm.directory.PersonId;
import az.rtcm.shared.actor.Actor;
import az.rtcm.shared.database.Ids;
import az.rtcm.training.SessionId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** How sessions were closed, and who took part in them. */
@Repository
class ParticipationTable {

    private final JdbcClient jdbc;
    private final Clock clock;

    ParticipationTable(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    Optional<Closing> closing(SessionId session) {
        return jdbc.sql("select * from attendance.closing where session_id = :id")
                .param("id", session.value())
                .query(ParticipationTable::closing)
                .optional();
    }

    Closing close(SessionId session, Closing closing) {
        jdbc.sql(
                        """
                        insert into attendance.closing
                            (session_id, closed_at, closed_by_name, required_percent, half_days, unmarked, unmarked_reason)
                        values (:session, :at, :by, :percent, :halfDays, :unmarked, :reason)
                        """)
                .param("session", session.value())
                .param("at", closing.at().atOffset(ZoneOffset.UTC))
                .param("by", closing.by())
                .param("percent", closing.requiredPercent())
                .param("halfDays", closing.halfDays())
                .param("unmarked", closing.unmarked())
                .param("reason", closing.unmarkedReason())
                .update();
        return closing;
    }

    void add(Participation participation, boolean illustrative) {
        var tally = participation.tally();
        jdbc.sql(
                        """
                        insert into attendance.participation
                            (session_id, person_id, organisation_id, country, half_days, attended, late, excused, completed, illustrative)
                        values (:session, :person, :organisation, :country, :halfDays, :attended, :late, :excused, :completed, :illustrative)
                        """)
                .param("session", participation.session().value())
                .param("person", participation.person().value())
                .param("organisation", participation.organisation().value())
                .param("country", participation.country())
                .param("halfDays", tally.halfDays())
                .param("attended", tally.attended())
                .param("late", tally.late())
                .param("excused", tally.excused())
                .param("completed", participation.completed())
                .param("illustrative", illustrative)
                .update();
    }

    void reopen(SessionId session, String reason) {
        jdbc.sql(
                        """
                        insert into attendance.reopening (id, session_id, reopened_at, reopened_by_name, reason)
                        values (:id, :session, :at, :by, :reason)
                        """)
                .param("id", Ids.next())
                .param("session", session.value())
                .param("at", clock.instant().atOffset(ZoneOffset.UTC))
                .param("by", Actor.current().name())
                .param("reason", reason)
                .update();
        jdbc.sql("delete from attendance.participation where session_id = :session")
                .param("session", session.value())
                .update();
        jdbc.sql("delete from attendance.closing where session_id = :session")
                .param("session", session.value())
                .update();
    }

    List<Participation> of(SessionId session) {
        return jdbc.sql("select * from attendance.participation where session_id = :id")
                .param("id", session.value())
                .query(ParticipationTable::participation)
                .list();
    }

    List<Participation> of(Collection<PersonId> people) {
        return jdbc.sql(
                        "select * from attendance.participation where person_id in (:ids) order by session_id")
                .param("ids", people.stream().map(PersonId::value).toList())
                .query(ParticipationTable::participation)
                .list();
    }

    private static Closing closing(ResultSet row, int index) throws SQLException {
        return new Closing(
                row.getObject("closed_at", OffsetDateTime.class).toInstant(),
                row.getString("closed_by_name"),
                row.getInt("required_percent"),
                row.getInt("half_days"),
                row.getInt("unmarked"),
                row.getString("unmarked_reason"));
    }

    private static Participation participation(ResultSet row, int index) throws SQLException {
        return new Participation(
                new SessionId(row.getObject("session_id", UUID.class)),
                new PersonId(row.getObject("person_id", UUID.class)),
                new OrganisationId(row.getObject("organisation_id", UUID.class)),
                row.getString("country"),
                new Tally(
                        row.getInt("half_days"),
                        row.getInt("attended"),
                        row.getInt("late"),
                        row.getInt("excused")),
                row.getBoolean("completed"));
    }
}
