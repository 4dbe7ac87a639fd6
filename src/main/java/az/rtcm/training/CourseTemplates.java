package az.rtcm.training;

import az.rtcm.accounts.Access;
import az.rtcm.accounts.Role;
import az.rtcm.audit.Audit;
import az.rtcm.curriculum.ModuleId;
import az.rtcm.shared.database.Columns;
import az.rtcm.shared.web.NotFound;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The courses that sessions are planned from. */
@Service
public class CourseTemplates {

    private static final String SUBJECT = "training.template";

    private final JdbcClient jdbc;
    private final Access access;
    private final Audit audit;

    CourseTemplates(JdbcClient jdbc, Access access, Audit audit) {
        this.jdbc = jdbc;
        this.access = access;
        this.audit = audit;
    }

    /** All, the latest first. */
    public List<CourseTemplate> all() {
        return jdbc.sql("select * from training.course_template order by id desc")
                .query(CourseTemplates::template)
                .list();
    }

    /** All, for somebody who plans sessions. */
    public List<CourseTemplate> inOffice() {
        access.require(Role.COORDINATOR);
        return all();
    }

    public Optional<CourseTemplate> find(CourseTemplateId id) {
        return jdbc.sql("select * from training.course_template where id = :id")
                .param("id", id.value())
                .query(CourseTemplates::template)
                .optional();
    }

    /**
     * @throws NotFound if there is no such template
     */
    public CourseTemplate require(CourseTemplateId id) {
        return find(id).orElseThrow(NotFound::new);
    }

    /** Stores a template; a second one with the same id changes nothing. */
    @Transactional
    public void add(CourseTemplate template) {
        access.require(Role.COORDINATOR);
        int added =
                written(
                                """
                                insert into training.course_template (id, version, title, summary,
                                    audience, outcomes, kind, mode, seats, attendance_percent, modules,
                                    illustrative)
                                values (:id, 0, :title, :summary, :audience, :outcomes, :kind, :mode,
                                    :seats, :attendancePercent, cast(:modules as uuid[]), :illustrative)
                                on conflict (id) do nothing
                                """,
                                template)
                        .param("illustrative", template.illustrative())
                        .update();
        if (added == 1) {
            audit.record(SUBJECT, template.id().value(), "added", null, template);
        }
    }

    /**
     * Writes a template anew; sessions planned from it before stay as they are.
     *
     * @throws OptimisticLockingFailureException if somebody changed it after this version
     */
    @Transactional
    public void change(CourseTemplate template) {
        access.require(Role.COORDINATOR);
        var before = require(template.id());
        int changed =
                written(
                                """
                                update training.course_template set version = version + 1,
                                    title = :title, summary = :summary, audience = :audience,
                                    outcomes = :outcomes, kind = :kind, mode = :mode, seats = :seats,
                                    attendance_percent = :attendancePercent,
                                    modules = cast(:modules as uuid[])
                                where id = :id and version = :version
                                """,
                                template)
                        .param("version", template.version())
                        .update();
        if (changed == 0) {
            throw new OptimisticLockingFailureException("template " + template.id().value());
        }
        audit.record(SUBJECT, template.id().value(), "changed", before, template);
    }

    private JdbcClient.StatementSpec written(String sql, CourseTemplate template) {
        return jdbc.sql(sql)
                .param("id", template.id().value())
                .param("title", Columns.json(template.title()))
                .param("summary", Columns.json(template.summary()))
                .param("audience", Columns.json(template.audience()))
                .param("outcomes", Columns.json(template.outcomes()))
                .param("kind", template.kind().name())
                .param("mode", template.mode().name())
                .param("seats", template.seats())
                .param("attendancePercent", template.attendancePercent())
                .param(
                        "modules",
                        template.modules().stream()
                                .map(module -> module.value().toString())
                                .toArray(String[]::new));
    }

    private static CourseTemplate template(ResultSet row, int index) throws SQLException {
        return new CourseTemplate(
                new CourseTemplateId(row.getObject("id", UUID.class)),
                row.getInt("version"),
                Columns.text(row.getString("title")),
                Columns.text(row.getString("summary")),
                Columns.text(row.getString("audience")),
                Columns.text(row.getString("outcomes")),
                SessionKind.valueOf(row.getString("kind")),
                Mode.valueOf(row.getString("mode")),
                row.getObject("seats", Integer.class),
                row.getInt("attendance_percent"),
                Arrays.stream((UUID[]) row.getArray("modules").getArray())
                        .map(ModuleId::new)
                        .collect(Collectors.toSet()),
                row.getBoolean("illustrative"));
    }
}
