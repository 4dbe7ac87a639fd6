package az.rtcm.reports;

import az.rtcm.directory.Countries;
import az.rtcm.directory.Organisation;
import az.rtcm.directory.OrganisationId;
import az.rtcm.directory.Organisations;
import az.rtcm.directory.Region;
import az.rtcm.shared.web.Listing;
import az.rtcm.shared.web.Paging;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/** The lists that the figures count. People stand in them as numbers only, small ones hidden. */
@Service
public class FigureLists {

    /** Rows on one page of a list. */
    private static final int PAGE = 50;

    private static final String SESSIONS =
            """
            select s.session_id, s.slug, s.title, s.starts, s.ends, s.on_record, s.head_count,
                s.remark::text as remark,
                s.illustrative, count(*) over () as total,
                exists (select from all_participation p where p.session_id = s.session_id)
                    as anybody
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

    /**
     * One page of the sessions that took place, newest first, with as many people as the figure
     * counts.
     */
    public Listing<CountedSession> sessions(Figure figure, Records records, Paging asked) {
        var paging = new Paging(asked.number(), PAGE, asked.sort(), asked.descending());
        var published = heads.published(records);
        var found = rows(figure, records, paging);
        return paging.listing(
                found.stream()
                        .map(
                                row ->
                                        row.anybody()
                                                ? row.session().with(people(figure, published, row))
                                                : row.session())
                        .toList(),
                found.isEmpty() ? 0 : found.getFirst().total());
    }

    /** The countries that took part, in the order of their codes. */
    public List<CountedCountry> countries(Records records) {
        var byCode = countries.byCode();
        var people = heads.published(records).everyone();
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

    /** Those of the region with this code; all when none is named. */
    public List<CountedCountry> countries(Records records, String region) {
        return countries(records).stream()
                .filter(it -> region.isEmpty() || it.country().region().equals(region))
                .toList();
    }

    public Collection<Region> regions() {
        return countries.regions().values();
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

    private List<CountedRow> rows(Figure figure, Records records, Paging paging) {
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
                                + """
                                 order by s.starts_on desc nulls last, s.session_id
                                limit :size offset :offset
                                """)
                .param("illustrative", records.isIllustrative())
                .param("size", paging.size())
                .param("offset", paging.offset())
                .query(CountedRow::of)
                .list();
    }

    private static PublicCount people(Figure figure, Published published, CountedRow row) {
        var session = published.session(row.session().id().toString());
        return switch (figure.behind()) {
            case CERTIFICATES_BY_SESSION -> session.certificates();
            case COMPLETED_BY_SESSION -> session.completed();
            default -> session.people();
        };
    }
}
