package az.rtcm.reports;

import az.rtcm.accounts.Access;
import az.rtcm.accounts.Role;
import az.rtcm.directory.Countries;
import az.rtcm.directory.Country;
import az.rtcm.directory.People;
import az.rtcm.directory.PersonId;
import az.rtcm.gcm.Compact;
import az.rtcm.gcm.Objective;
import az.rtcm.shared.database.Columns;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/** Which objectives of the Compact reached which countries (rule 7). */
@Service
public class Coverage {

    private static final Role[] STAFF = {Role.COORDINATOR, Role.LEADERSHIP, Role.MONITORING};

    private final JdbcClient jdbc;
    private final Heads heads;
    private final Figures figures;
    private final Compact compact;
    private final Countries countries;
    private final People people;
    private final Access access;

    Coverage(
            JdbcClient jdbc,
            Heads heads,
            Figures figures,
            Compact compact,
            Countries countries,
            People people,
            Access access) {
        this.jdbc = jdbc;
        this.heads = heads;
        this.figures = figures;
        this.compact = compact;
        this.countries = countries;
        this.people = people;
        this.access = access;
    }

    /** As the public sees it, small numbers hidden (rule 9). */
    public Matrix<PublicCount> matrix(Records records) {
        return matrix(heads.published(records).objectives(), records);
    }

    /** With the numbers themselves, for those who watch over them. */
    public Matrix<Integer> exactMatrix(Records records) {
        access.require(STAFF);
        var numbers = new TreeMap<String, Map<String, Integer>>();
        for (var head : heads.all(records)) {
            numbers.computeIfAbsent(head.line(), line -> new TreeMap<>())
                    .put(head.country(), head.people());
        }
        return matrix(numbers, records);
    }

    /** Whether some mapping that counts was approved for a demonstration only. */
    public boolean restsOnIllustrativeMappings() {
        return jdbc.sql("select exists (select from curriculum.figures_mapping where illustrative)")
                .query(Boolean.class)
                .single();
    }

    /** One line of the public matrix. */
    public Matrix.Line<PublicCount> line(Objective objective) {
        return line(objective, heads.published(Records.REAL).objectives(), states());
    }

    /** The sessions behind a cell: held, of approved modules, completed by somebody of there. */
    public List<CountedSession> sessions(int objective, String country, Records records) {
        return jdbc.sql(
                        Counted.RELATIONS
                                + """
                                select s.session_id, s.slug, s.title, s.starts, s.ends,
                                    s.illustrative
                                from all_session s
                                where exists (select from mapped m
                                        where m.session_id = s.session_id
                                        and m.objective = :objective)
                                    and exists (select from participation p
                                        where p.session_id = s.session_id and p.completed
                                        and p.country = :country)
                                order by s.starts_on desc nulls last, s.session_id
                                """)
                .param("illustrative", records.isIllustrative())
                .param("objective", objective)
                .param("country", country)
                .query(
                        (row, index) ->
                                new CountedSession(
                                        row.getObject("session_id", UUID.class),
                                        row.getString("slug"),
                                        Columns.text(row.getString("title")),
                                        row.getString("starts") == null
                                                ? null
                                                : Columns.date(row.getString("starts")),
                                        row.getString("ends") == null
                                                ? null
                                                : Columns.date(row.getString("ends")),
                                        row.getBoolean("illustrative"),
                                        null,
                                        null,
                                        null))
                .list();
    }

    /** The people behind a cell by name; for the staff only (rule 10). */
    public List<CompletedPerson> people(int objective, String country, Records records) {
        access.require(STAFF);
        record Row(PersonId person, UUID session, String title) {}
        var rows =
                jdbc.sql(
                                Counted.RELATIONS
                                        + """
                                        select p.person_id, s.session_id, s.title
                                        from participation p
                                        join all_session s on s.session_id = p.session_id
                                        join mapped m on m.session_id = p.session_id
                                            and m.objective = :objective
                                        where p.completed and p.country = :country
                                        order by p.person_id, s.starts_on
                                        """)
                        .param("illustrative", records.isIllustrative())
                        .param("objective", objective)
                        .param("country", country)
                        .query(
                                (row, index) ->
                                        new Row(
                                                new PersonId(
                                                        row.getObject("person_id", UUID.class)),
                                                row.getObject("session_id", UUID.class),
                                                row.getString("title")))
                        .list();
        var named = people.byIds(rows.stream().map(Row::person).toList());
        return rows.stream()
                .filter(row -> named.containsKey(row.person()))
                .map(
                        row ->
                                new CompletedPerson(
                                        row.person(),
                                        Objects.requireNonNull(named.get(row.person()))
                                                .name()
                                                .latin(),
                                        row.session(),
                                        Columns.text(row.title())))
                .toList();
    }

    private <C> Matrix<C> matrix(Map<String, Map<String, C>> cells, Records records) {
        var states = states();
        var lines =
                compact.objectives().stream()
                        .map(objective -> line(objective, cells, states))
                        .toList();
        var byCode = countries.byCode();
        return new Matrix<>(figures.today(), records, reached(byCode, records), lines);
    }

    private static <C> Matrix.Line<C> line(
            Objective objective,
            Map<String, Map<String, C>> cells,
            Map<Integer, MappingState> states) {
        return new Matrix.Line<>(
                objective,
                states.getOrDefault(objective.number(), MappingState.NONE),
                cells.getOrDefault(Head.OBJECTIVE + ' ' + objective.number(), Map.of()));
    }

    /** Every country that took part has a column, also when nobody's completion is on record. */
    private List<Country> reached(Map<String, Country> byCode, Records records) {
        return jdbc
                .sql(Counted.RELATIONS + "select distinct country from reached order by country")
                .param("illustrative", records.isIllustrative())
                .query(String.class)
                .list()
                .stream()
                .filter(byCode::containsKey)
                .map(byCode::get)
                .toList();
    }

    private Map<Integer, MappingState> states() {
        record State(int objective, boolean approved) {}
        return jdbc
                .sql(
                        """
                        select objective, bool_or(approved) as approved
                        from curriculum.figures_mapping group by objective
                        """)
                .query(
                        (row, index) ->
                                new State(row.getInt("objective"), row.getBoolean("approved")))
                .list()
                .stream()
                .collect(
                        Collectors.toMap(
                                State::objective,
                                state ->
                                        state.approved()
                                                ? MappingState.APPROVED
                                                : MappingState.DRAFT));
    }
}
