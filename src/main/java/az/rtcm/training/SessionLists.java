package az.rtcm.training;

import az.rtcm.accounts.Access;
import az.rtcm.accounts.Role;
import az.rtcm.curriculum.ModuleId;
import az.rtcm.shared.database.SlugTable;
import az.rtcm.shared.web.Listing;
import az.rtcm.shared.web.Paging;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/** Sessions as lists: what visitors see of them, and what the back office works with. */
@Service
public class SessionLists {

    private static final String MATCHES =
            """
             (:words = '%%' or exists (select from jsonb_each(s.title -> 'texts') t
                                       where t.value ->> 'text' ilike :words))
             and (cast(:kind as text) is null or s.kind = :kind)
             and (cast(:mode as text) is null or s.mode = :mode)
             and (cast(:year as integer) is null
                  or cast(:year as integer) between extract(year from s.first_day)
                                            and extract(year from s.last_day))
             and (cast(:module as uuid) is null
                  or exists (select from training.session_module m
                             where m.session_id = s.id and m.module_id = :module))
             and (cast(:state as text) is null or s.state = :state)
            """;

    private static final String IS_PAST =
            "(s.state in ('CLOSED', 'REPORTED') or coalesce(s.last_day < :today, false))";

    private static final Map<String, String> OFFICE_ORDERS = officeOrders();

    private final JdbcClient jdbc;
    private final Access access;
    private final SlugTable slugs;
    private final Clock clock;

    SessionLists(JdbcClient jdbc, Access access, Clock clock) {
        this.jdbc = jdbc;
        this.access = access;
        this.slugs = new SlugTable(jdbc, "training.slug");
        this.clock = clock;
    }

    /** The published session at this address, of today or an older one. */
    public Optional<Session> at(String language, String slug) {
        return slugs.find(language, slug)
                .flatMap(found -> announced(new SessionId(found.subject())));
    }

    /** The session, if it was published. */
    public Optional<Session> announced(SessionId id) {
        return jdbc.sql(SessionTable.SELECT + " where s.id = :id and s.published_at is not null")
                .param("id", id.value())
                .query(SessionTable::session)
                .optional();
    }

    /** Every published session, the latest first. */
    public List<Session> announced() {
        return jdbc.sql(
                        SessionTable.SELECT
                                + " where s.published_at is not null order by s.created_at desc")
                .query(SessionTable::session)
                .list();
    }

    /** Published sessions still to come or running, the next one first. */
    public Listing<Session> upcoming(SessionFilter filter, Paging paging) {
        return list(
                "s.published_at is not null and not " + IS_PAST,
                " order by s.first_day nulls last, s.id",
                filter,
                paging);
    }

    /** Published sessions that are over, also those on record, the latest first. */
    public Listing<Session> past(SessionFilter filter, Paging paging) {
        return list(
                "s.published_at is not null and " + IS_PAST,
                " order by s.last_day desc nulls last, s.id",
                filter,
                paging);
    }

    /** Published sessions of these modules, the latest first, without those called off. */
    public List<Session> teaching(Collection<ModuleId> modules) {
        return modules.isEmpty()
                ? List.of()
                : jdbc.sql(
                                SessionTable.SELECT
                                        + """
                                         where s.published_at is not null and s.state <> 'CANCELLED'
                                         and exists (select from training.session_module m
                                             where m.session_id = s.id and m.module_id in (:modules))
                                         order by s.first_day desc nulls last, s.id limit 50
                                        """)
                        .param("modules", modules.stream().map(ModuleId::value).toList())
                        .query(SessionTable::session)
                        .list();
    }

    /** Every session, in the orders {@code starts}, {@code title}, {@code state}, {@code seats}. */
    public Listing<Session> office(SessionFilter filter, Paging paging) {
        access.require(Role.COORDINATOR, Role.LEADERSHIP, Role.MONITORING, Role.ADMINISTRATOR);
        var rows =
                bound(
                                SessionTable.SELECT
                                        + " where "
                                        + MATCHES
                                        + paging.orderBy(OFFICE_ORDERS, "s.created_at desc, s.id"),
                                filter)
                        .query(SessionTable::session)
                        .list();
        return paging.listing(rows, count("true", filter));
    }

    /** Years in which there are published sessions, the latest first. */
    public List<Integer> years() {
        return years("published_at is not null");
    }

    /** Years in which there are sessions, drafts too, the latest first. */
    public List<Integer> yearsInOffice() {
        return years("true");
    }

    private List<Integer> years(String which) {
        return jdbc.sql(
                        """
                        select distinct extract(year from first_day)::integer as year
                        from training.session where first_day is not null and %s order by year desc
                        """
                                .formatted(which))
                .query((row, index) -> row.getInt("year"))
                .list();
    }

    /** The published sessions of the last year and to come, for calendars, the next one last. */
    public List<Session> calendar() {
        return jdbc.sql(
                        SessionTable.SELECT
                                + """
                                 where s.published_at is not null and s.last_day > :from
                                 order by s.first_day, s.id limit 500
                                """)
                .param("from", today().minusYears(1))
                .query(SessionTable::session)
                .list();
    }

    private Listing<Session> list(String which, String order, SessionFilter filter, Paging paging) {
        var rows =
                bound(
                                SessionTable.SELECT
                                        + " where "
                                        + which
                                        + " and "
                                        + MATCHES
                                        + order
                                        + " limit :size offset :offset",
                                filter)
                        .param("size", paging.size())
                        .param("offset", paging.offset())
                        .query(SessionTable::session)
                        .list();
        return paging.listing(rows, count(which, filter));
    }

    private long count(String which, SessionFilter filter) {
        return bound(
                        "select count(*) from training.session s where "
                                + which
                                + " and "
                                + MATCHES,
                        filter)
                .query(Long.class)
                .single();
    }

    private JdbcClient.StatementSpec bound(String sql, SessionFilter filter) {
        var module = filter.module();
        return jdbc.sql(sql)
                .param("today", today())
                .param("words", filter.pattern())
                .param("kind", name(filter.kind()))
                .param("mode", name(filter.mode()))
                .param("year", filter.year())
                .param("module", module == null ? null : module.value(), java.sql.Types.OTHER)
                .param("state", name(filter.state()));
    }

    private static @org.jspecify.annotations.Nullable String name(
            @org.jspecify.annotations.Nullable Enum<?> value) {
        return value == null ? null : value.name();
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), Schedule.CENTRE);
    }

    private static Map<String, String> officeOrders() {
        var orders = new LinkedHashMap<String, String>();
        orders.put("starts", "s.first_day");
        orders.put(
                "title",
                "s.title -> 'texts' -> (s.title ->> 'source') ->> 'text' collate \"az-x-icu\"");
        orders.put(
                "state",
                "array_position(array['DRAFT','PUBLISHED','CALL_OPEN','SELECTION',"
                        + "'CONFIRMED','RUNNING','CLOSED','REPORTED','CANCELLED'], s.state)");
        orders.put("seats", "s.seats");
        return orders;
    }
}
