package az.rtcm.reports;

import az.rtcm.directory.Countries;
import az.rtcm.directory.Organisation;
import az.rtcm.directory.OrganisationId;
import az.rtcm.directory.Organisations;
import az.rtcm.shared.database.Columns;
import az.rtcm.shared.time.PartialDate;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/** The lists that the figures count. People stand in them as numbers only, small ones hidden. */
@Service
public class FigureLists {

    private static final String SESSIONS =
            """
            select s.session_id, s.slug, s.title, s.starts, s.ends, s.on_record, s.head_count,
                (select count(*) from all_participation p where p.session_id = s.session_id)
                    as anybody,
                (select count(*) from participation p where p.session_id = s.session_id) as people,
                (select count(*) from participation p
                 where p.session_id = s.session_id and p.completed) as completed,
                (select count(*) from certificate c where c.session_id = s.session_id)
                    as certificates
            from all_session s
            """;

    private final JdbcClient jdbc;
    private final Heads heads;
    private final Countries countries;
    private final Organisations organisations;

    FigureLists(JdbcClient jdbc, Heads heads, Countries countries, Organisations organisations) {
        this.jdbc = jdbc;
        this.heads = heads;
        this.countries = countries;
        this.organisations = organisations;
    }

    /** The sessions that took place, newest first, with as many people as the figure counts. */
    public List<CountedSession> sessions(Figure figure, Records records) {
        var found = rows(figure, records);
        var shown =
                switch (figure.behind()) {
                    case CERTIFICATES_BY_SESSION -> apart(found, Row::certificates);
                    case COMPLETED_BY_SESSION -> apart(found, Row::completed);
                    default -> participants(found, records);
                };
        return IntStream.range(0, found.size())
                .mapToObj(
                        index ->
                                found.get(index).anybody() == 0
                                        ? found.get(index).session()
                                        : found.get(index).session().with(shown.get(index)))
                .toList();
    }

    /** The sessions that reached a country, newest first. */
    public List<CountedSession> sessionsWith(String country, Records records) {
        return jdbc
                .sql(
                        Counted.RELATIONS
                                + SESSIONS
                                + """
                                where s.session_id in
                                    (select session_id from reached where country = :country)
                                order by s.starts_on desc nulls last, s.session_id
                                """)
                .param("illustrative", records.isIllustrative())
                .param("country", country)
                .query(FigureLists::row)
                .list()
                .stream()
                .map(Row::session)
                .toList();
    }

    /** The countries that took part, in the order of their codes. */
    public List<CountedCountry> countries(Records records) {
        var byCode = countries.byCode();
        var people = heads.shown(records).getOrDefault(Head.EVERYONE + ' ', Map.of());
        return jdbc.sql(
                        Counted.RELATIONS
                                + """
                                select country, count(distinct session_id) as sessions
                                from reached group by country order by country
                                """)
                .param("illustrative", records.isIllustrative())
                .query(
                        (row, index) ->
                                new CountedCountry(
                                        Objects.requireNonNull(
                                                byCode.get(row.getString("country"))),
                                        row.getInt("sessions"),
                                        people.getOrDefault(
                                                row.getString("country"), PublicCount.NONE)))
                .list();
    }

    /** The organisations that sent somebody who took part. */
    public List<Organisation> organisations(Records records) {
        Set<OrganisationId> ids =
                jdbc
                        .sql(
                                Counted.RELATIONS
                                        + "select distinct organisation_id from participation")
                        .param("illustrative", records.isIllustrative())
                        .query((row, index) -> new OrganisationId(row.getObject(1, UUID.class)))
                        .list()
                        .stream()
                        .collect(Collectors.toSet());
        return List.copyOf(organisations.byIds(ids).values());
    }

    private List<Row> rows(Figure figure, Records records) {
        var where =
                switch (figure.behind()) {
                    case SESSIONS -> "where s.illustrative = :illustrative";
                    case CERTIFICATES_BY_SESSION ->
                            "where s.illustrative = :illustrative or s.session_id in (select session_id from certificate)";
                    default ->
                            "where s.illustrative = :illustrative or s.session_id in (select session_id from participation)";
                };
        return jdbc.sql(
                        Counted.RELATIONS
                                + SESSIONS
                                + where
                                + " order by s.starts_on desc nulls last, s.session_id")
                .param("illustrative", records.isIllustrative())
                .query(FigureLists::row)
                .list();
    }

    /** A session's number is shown when its own line by country could not be worked out with it. */
    private List<PublicCount> participants(List<Row> found, Records records) {
        var lines = heads.shown(records);
        var together =
                SmallCells.protect(
                                List.of(
                                        new SmallCells.Row(
                                                Set.of(),
                                                found.stream().map(Row::people).toList())))
                        .getFirst();
        return IntStream.range(0, found.size())
                .mapToObj(
                        index -> {
                            var line = Head.SESSION + ' ' + found.get(index).session().id();
                            boolean blurred =
                                    lines.getOrDefault(line, Map.of())
                                            .containsValue(PublicCount.REACHED);
                            var shown = together.get(index);
                            return blurred
                                            && shown.kind() == PublicCount.Kind.EXACT
                                            && shown.least() > 0
                                    ? PublicCount.MANY
                                    : shown;
                        })
                .toList();
    }

    /** A part of those present is shown only when the rest of them is no small number either. */
    private static List<PublicCount> apart(
            List<Row> found, java.util.function.ToIntFunction<Row> part) {
        return SmallCells.protect(
                        List.of(
                                new SmallCells.Row(
                                        Set.of("part"),
                                        found.stream().map(row -> part.applyAsInt(row)).toList()),
                                new SmallCells.Row(
                                        Set.of("rest"),
                                        found.stream()
                                                .map(
                                                        row ->
                                                                Math.abs(
                                                                        row.people()
                                                                                - part.applyAsInt(
                                                                                        row)))
                                                .toList())))
                .getFirst();
    }

    private record Row(
            CountedSession session, int anybody, int people, int completed, int certificates) {}

    private static Row row(ResultSet row, int index) throws SQLException {
        var session =
                new CountedSession(
                        row.getObject("session_id", UUID.class),
                        row.getString("slug"),
                        Columns.text(row.getString("title")),
                        date(row.getString("starts")),
                        date(row.getString("ends")),
                        row.getBoolean("on_record"),
                        row.getObject("head_count", Integer.class),
                        null);
        return new Row(
                session,
                row.getInt("anybody"),
                row.getInt("people"),
                row.getInt("completed"),
                row.getInt("certificates"));
    }

    private static @Nullable PartialDate date(@Nullable String iso) {
        return iso == null ? null : Columns.date(iso);
    }
}
