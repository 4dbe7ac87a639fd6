package az.rtcm.attendance;

import az.rtcm.accounts.PersonalData;
import az.rtcm.directory.People;
import az.rtcm.directory.PersonId;
import az.rtcm.shared.database.Columns;
import az.rtcm.training.HalfDay;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Marks and participations. They stay without a name: figures count them (rule 1). */
@Component
class AttendanceData implements PersonalData {

    private final People people;
    private final JdbcClient jdbc;

    AttendanceData(People people, JdbcClient jdbc) {
        this.people = people;
        this.jdbc = jdbc;
    }

    @Override
    public List<Section> of(PersonId person) {
        return List.of(
                new Section("attendance.data.participations", participations(person)),
                new Section("attendance.data.marks", marks(person)));
    }

    @Override
    public List<String> erase(PersonId person) {
        int marks =
                jdbc.sql("update attendance.mark set note = null where person_id = any(:persons)")
                        .param("persons", ids(person))
                        .update();
        return marks == 0 && participations(person).isEmpty()
                ? List.of()
                : List.of("attendance.erasure.stays");
    }

    private List<List<Field>> participations(PersonId person) {
        return jdbc.sql(
                        """
                        select s.title::text as title, p.country, p.half_days, p.attended, p.completed
                        from attendance.participation p
                        join training.figures_session s on s.session_id = p.session_id
                        where p.person_id = any(:persons) order by s.ends_on, p.session_id
                        """)
                .param("persons", ids(person))
                .query(AttendanceData::participation)
                .list();
    }

    private List<List<Field>> marks(PersonId person) {
        return jdbc.sql(
                        """
                        select s.title::text as title, m.day, m.part, m.mark, m.note
                        from attendance.mark m
                        join training.figures_session s on s.session_id = m.session_id
                        where m.person_id = any(:persons) order by m.day, m.part desc
                        """)
                .param("persons", ids(person))
                .query(AttendanceData::mark)
                .list();
    }

    private UUID[] ids(PersonId person) {
        return people.sameAs(person).stream().map(PersonId::value).toArray(UUID[]::new);
    }

    private static List<Field> participation(ResultSet row, int index) throws SQLException {
        boolean completed = row.getBoolean("completed");
        return List.of(
                new Field("attendance.data.session", Columns.text(row.getString("title"))),
                new Field("attendance.data.country", row.getString("country")),
                new Field("attendance.data.half-days", row.getInt("half_days")),
                new Field("attendance.data.attended", row.getInt("attended")),
                new Field(
                        "attendance.completes",
                        new Word(
                                "attendance.completes." + (completed ? "yes" : "no"),
                                String.valueOf(completed))));
    }

    private static List<Field> mark(ResultSet row, int index) throws SQLException {
        var part = HalfDay.Part.valueOf(row.getString("part"));
        var mark = Mark.valueOf(row.getString("mark"));
        return List.of(
                new Field("attendance.data.session", Columns.text(row.getString("title"))),
                new Field("attendance.data.day", row.getObject("day", LocalDate.class)),
                new Field("attendance.data.part", new Word(part.label(), part.name())),
                new Field("attendance.data.mark", new Word(mark.label(), mark.name())),
                new Field("attendance.data.note", row.getString("note")));
    }
}
