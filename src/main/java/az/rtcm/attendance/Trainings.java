package az.rtcm.attendance;

import az.rtcm.accounts.Access;
import az.rtcm.accounts.Role;
import az.rtcm.directory.OrganisationId;
import az.rtcm.directory.People;
import az.rtcm.directory.PersonId;
import az.rtcm.nominations.NominationState;
import az.rtcm.shared.database.Columns;
import az.rtcm.shared.time.PartialDate;
import az.rtcm.training.Schedule;
import az.rtcm.training.SessionId;
import az.rtcm.training.SessionState;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The sessions of one person, to come and past, in one statement however many there are. */
@Service
@Transactional(readOnly = true)
public class Trainings {

    private final People people;
    private final Access access;
    private final JdbcClient jdbc;
    private final Clock clock;

    Trainings(People people, Access access, JdbcClient jdbc, Clock clock) {
        this.people = people;
        this.access = access;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** One’s own; a decision only once it is announced. */
    public List<Training> mine() {
        return of(access.identities(), "shown_state");
    }

    /** As the office knows them. */
    public List<Training> of(PersonId person) {
        access.require(Role.COORDINATOR, Role.LEADERSHIP, Role.MONITORING, Role.ADMINISTRATOR);
        return of(people.sameAs(person), "state");
    }

    /** A session once: of several nominations the one that counts, else the last. */
    private List<Training> of(Set<PersonId> person, String state) {
        return jdbc.sql(
                        """
                        select * from (
                            select distinct on (n.session_id)
                                n.session_id, s.title::text as title, s.slug, s.starts, s.ends, s.starts_on,
                                s.state as session_state, n.organisation_id, n.%s as state,
                                s.state in ('CLOSED', 'REPORTED') or coalesce(s.ends_on < :today, false) as over,
                                s.state = 'RUNNING' or coalesce(s.starts_on <= :today, false) as running,
                                p.half_days, p.attended, p.late, p.excused, p.completed, s.illustrative
                            from nominations.figures_nomination n
                            join training.figures_session s on s.session_id = n.session_id
                            left join attendance.participation p
                                on p.session_id = n.session_id and p.person_id = n.person_id
                            where n.person_id in (:persons)
                            order by n.session_id, p.completed desc nulls last,
                                n.state in ('DECLINED', 'WITHDRAWN'), n.nomination_id desc) one
                        order by starts_on desc nulls first, session_id
                        """
                                .formatted(state))
                .param("today", LocalDate.ofInstant(clock.instant(), Schedule.CENTRE))
                .param("persons", person.stream().map(PersonId::value).toList())
                .query(Trainings::training)
                .list();
    }

    private static Training training(ResultSet row, int index) throws SQLException {
        return new Training(
                new SessionId(row.getObject("session_id", UUID.class)),
                Columns.text(row.getString("title")),
                row.getString("slug"),
                date(row.getString("starts")),
                date(row.getString("ends")),
                SessionState.valueOf(row.getString("session_state")),
                new OrganisationId(row.getObject("organisation_id", UUID.class)),
                NominationState.valueOf(row.getString("state")),
                row.getBoolean("running"),
                row.getBoolean("over"),
                row.getObject("half_days") == null ? null : tally(row),
                row.getBoolean("completed"),
                row.getBoolean("illustrative"));
    }

    private static Tally tally(ResultSet row) throws SQLException {
        return new Tally(
                row.getInt("half_days"),
                row.getInt("attended"),
                row.getInt("late"),
                row.getInt("excused"));
    }

    private static @Nullable PartialDate date(@Nullable String iso) {
        return iso == null ? null : Columns.date(iso);
    }
}
