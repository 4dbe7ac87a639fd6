package az.rtcm.training;

import az.rtcm.curriculum.ModuleId;
import az.rtcm.shared.actor.Actor;
import az.rtcm.shared.database.Columns;
import az.rtcm.shared.text.LocalizedText;
import az.rtcm.shared.time.PartialDate;
import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The rows of sessions, each with its addresses, modules and countries in one statement. */
@Repository
class SessionTable {

    /** A session as {@link #session} reads it; conditions follow. */
    static final String SELECT =
            """
            select s.*,
                (select jsonb_object_agg(l.language, l.slug) from training.slug l
                 where l.subject = s.id and l.current) as slugs,
                array(select m.module_id from training.session_module m
                      where m.session_id = s.id) as modules,
                array(select c.country from training.session_country c
                      where c.session_id = s.id) as countries
            from training.session s
            """;

    private final JdbcClient jdbc;
    private final Clock clock;

    SessionTable(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    List<Session> of(Collection<SessionId> ids) {
        return jdbc.sql(SELECT + " where s.id = any(:ids)")
                .param("ids", ids.stream().map(SessionId::value).toArray(UUID[]::new))
                .query(SessionTable::session)
                .list();
    }

    Optional<Session> find(SessionId id) {
        return jdbc.sql(SELECT + " where s.id = :id")
                .param("id", id.value())
                .query(SessionTable::session)
                .optional();
    }

    Optional<Session> lock(SessionId id) {
        return jdbc.sql(SELECT + " where s.id = :id for update of s")
                .param("id", id.value())
                .query(SessionTable::session)
                .optional();
    }

    /** The session that was stored by this very form, if it was sent before. */
    Optional<SessionId> byForm(UUID form) {
        return jdbc.sql("select id from training.session where form = :form")
                .param("form", form)
                .query(UUID.class)
                .optional()
                .map(SessionId::new);
    }

    /** Whoever plans it owns it; false when the form was stored before. */
    boolean insert(SessionId id, SessionPlan plan, @Nullable UUID form) {
        int added =
                written(
                                """
                                insert into training.session (id, version, template_id, title, summary,
                                    audience, outcomes, admission, kind, mode, starts, ends, time_zone,
                                    place, state, seats, attendance_percent, languages, contact, funders,
                                    remark, on_record, illustrative, form, created_at, owner)
                                values (:id, 0, :template, :title, :summary, :audience, :outcomes,
                                    :admission, :kind, :mode, :starts, :ends, :timeZone, :place,
                                    'DRAFT', :seats, :attendancePercent, :languages, :contact, :funders,
                                    :remark, false, :illustrative, :form, :now, :owner)
                                on conflict (form) do nothing
                                """,
                                plan)
                        .param("id", id.value())
                        .param("illustrative", plan.illustrative())
                        .param(
                                "remark",
                                Columns.json(LocalizedText.empty(plan.texts().title().source())))
                        .param("form", form)
                        .param("now", now())
                        .param("owner", Actor.current().person())
                        .update();
        if (added == 1) {
            setModules(id, plan.modules());
        }
        return added == 1;
    }

    /**
     * @throws OptimisticLockingFailureException if somebody changed it after this version
     */
    void update(SessionId id, int version, SessionPlan plan) {
        int changed =
                written(
                                """
                                update training.session set version = version + 1,
                                    template_id = :template, title = :title, summary = :summary,
                                    audience = :audience, outcomes = :outcomes, admission = :admission,
                                    kind = :kind, mode = :mode, starts = :starts, ends = :ends,
                                    time_zone = :timeZone, place = :place, seats = :seats,
                                    attendance_percent = :attendancePercent, languages = :languages,
                                    contact = :contact, funders = :funders
                                where id = :id and version = :version
                                """,
                                plan)
                        .param("id", id.value())
                        .param("version", version)
                        .update();
        if (changed == 0) {
            throw new OptimisticLockingFailureException("session " + id.value());
        }
        setModules(id, plan.modules());
    }

    /** The version stays: it guards the plan, and whoever writes at the plan loses nothing. */
    void setState(SessionId id, SessionState state) {
        jdbc.sql(
                        """
                        update training.session set state = :state,
                            published_at = case :state when 'DRAFT' then null
                                when 'PUBLISHED' then coalesce(published_at, :now)
                                else published_at end
                        where id = :id
                        """)
                .param("state", state.name())
                .param("now", now())
                .param("id", id.value())
                .update();
    }

    void setSeats(SessionId id, int seats) {
        jdbc.sql("update training.session set seats = :seats where id = :id")
                .param("seats", seats)
                .param("id", id.value())
                .update();
    }

    /** The countries stay. */
    void setReported(SessionId id, OnRecord reported) {
        jdbc.sql(
                        """
                        update training.session set remark = :remark, head_count = :headCount
                        where id = :id
                        """)
                .param("remark", Columns.json(reported.remark()))
                .param("headCount", reported.headCount())
                .param("id", id.value())
                .update();
    }

    void setNotice(SessionId id, ChangeNotice notice) {
        jdbc.sql(
                        """
                        update training.session set notice = :notice where id = :id
                        """)
                .param("notice", Columns.json(notice))
                .param("id", id.value())
                .update();
    }

    private void setModules(SessionId id, Set<ModuleId> modules) {
        jdbc.sql("delete from training.session_module where session_id = :id")
                .param("id", id.value())
                .update();
        for (var module : modules) {
            jdbc.sql("insert into training.session_module values (:id, :module)")
                    .param("id", id.value())
                    .param("module", module.value())
                    .update();
        }
    }

    private JdbcClient.StatementSpec written(String sql, SessionPlan plan) {
        var texts = plan.texts();
        var schedule = plan.schedule();
        var terms = plan.terms();
        return jdbc.sql(sql)
                .param("template", value(plan.template(), CourseTemplateId::value))
                .param("title", Columns.json(texts.title()))
                .param("summary", Columns.json(texts.summary()))
                .param("audience", Columns.json(texts.audience()))
                .param("outcomes", Columns.json(texts.outcomes()))
                .param("admission", Columns.json(texts.admission()))
                .param("kind", plan.kind().name())
                .param("mode", plan.mode().name())
                .param("starts", value(schedule.starts(), PartialDate::iso))
                .param("ends", value(schedule.ends(), PartialDate::iso))
                .param("timeZone", schedule.timeZone().getId())
                .param("place", value(schedule.place(), Columns::json))
                .param("seats", terms.seats())
                .param("attendancePercent", terms.attendancePercent())
                .param("languages", terms.languages().toArray(String[]::new))
                .param("contact", terms.contact())
                .param("funders", Columns.json(plan.funders()));
    }

    private OffsetDateTime now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }

    @SuppressWarnings("unchecked")
    static Session session(ResultSet row, int index) throws SQLException {
        return new Session(
                new SessionId(row.getObject("id", UUID.class)),
                row.getInt("version"),
                Columns.value(row.getString("slugs"), Map.class),
                plan(row),
                SessionState.valueOf(row.getString("state")),
                row.getObject("published_at") != null,
                value(row.getString("notice"), json -> Columns.value(json, ChangeNotice.class)),
                row.getBoolean("on_record") ? onRecord(row) : null);
    }

    private static SessionPlan plan(ResultSet row) throws SQLException {
        return new SessionPlan(
                value(row.getObject("template_id", UUID.class), CourseTemplateId::new),
                new SessionTexts(
                        Columns.text(row.getString("title")),
                        Columns.text(row.getString("summary")),
                        Columns.text(row.getString("audience")),
                        Columns.text(row.getString("outcomes")),
                        Columns.text(row.getString("admission"))),
                SessionKind.valueOf(row.getString("kind")),
                Mode.valueOf(row.getString("mode")),
                new Schedule(
                        value(row.getString("starts"), Columns::date),
                        value(row.getString("ends"), Columns::date),
                        ZoneId.of(row.getString("time_zone")),
                        value(row.getString("place"), Columns::text)),
                new Terms(
                        row.getObject("seats", Integer.class),
                        row.getInt("attendance_percent"),
                        List.of(texts(row.getArray("languages"))),
                        row.getString("contact")),
                Arrays.stream((UUID[]) row.getArray("modules").getArray())
                        .map(ModuleId::new)
                        .collect(Collectors.toSet()),
                List.of(Columns.value(row.getString("funders"), Funder[].class)),
                row.getBoolean("illustrative"));
    }

    private static OnRecord onRecord(ResultSet row) throws SQLException {
        return new OnRecord(
                Columns.text(row.getString("remark")),
                Set.of(texts(row.getArray("countries"))),
                row.getObject("head_count", Integer.class));
    }

    private static String[] texts(Array array) throws SQLException {
        return (String[]) array.getArray();
    }

    private static <S, T> @Nullable T value(@Nullable S from, Function<S, T> to) {
        return from == null ? null : to.apply(from);
    }
}
