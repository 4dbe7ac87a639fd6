package az.rtcm.reports;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/** The figures of the catalogue, computed from the records of today. */
@Service
public class Figures {

    private static final ZoneId CENTRE = ZoneId.of("Asia/Baku");

    private final JdbcClient jdbc;
    private final ReportedFigures reported;
    private final Heads heads;
    private final Clock clock;

    Figures(JdbcClient jdbc, ReportedFigures reported, Heads heads, Clock clock) {
        this.jdbc = jdbc;
        this.reported = reported;
        this.heads = heads;
        this.clock = clock;
    }

    /** The day of the figures, in the centre's time zone. */
    public LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), CENTRE);
    }

    /** All of them, in the order of the catalogue. */
    public List<FigureValue> all(Records records) {
        var numbers = numbers(records);
        long unknown = numbers.get("unknown") instanceof Number sessions ? sessions.longValue() : 0;
        var others = reported.shown();
        var published = heads.published(records);
        return Arrays.stream(Figure.values())
                .map(figure -> value(figure, records, numbers, unknown, published, others))
                .toList();
    }

    public FigureValue one(Figure figure, Records records) {
        return all(records).get(figure.ordinal());
    }

    /** How many sessions took place in each year, from the first to the last one. */
    public List<YearOfSessions> years(Records records) {
        return jdbc.sql(
                        Counted.RELATIONS
                                + """
                                select y as year, count(s.session_id) as sessions
                                from generate_series((select min(year) from session),
                                    (select max(year) from session)) y
                                left join session s on s.year = y
                                group by y order by y
                                """)
                .param("illustrative", records.isIllustrative())
                .query(
                        (row, index) ->
                                new YearOfSessions(row.getInt("year"), row.getInt("sessions")))
                .list();
    }

    private FigureValue value(
            Figure figure,
            Records records,
            Map<String, @Nullable Object> numbers,
            long unknown,
            Published published,
            List<ReportedFigure> others) {
        var amount = amount(figure, numbers.get(figure.code()), unknown);
        return new FigureValue(
                figure,
                records,
                amount,
                people(figure, published),
                figure.unit() == Figure.Unit.SHARE ? published.completion() : null,
                figure.needsPersons() ? unknown : 0,
                today(),
                records.isIllustrative()
                        ? List.of()
                        : others.stream()
                                .filter(other -> other.reported().beside() == figure)
                                .toList());
    }

    /** Nobody counted while people of some session are not on record is unknown, not zero. */
    private static @Nullable Double amount(Figure figure, @Nullable Object number, long unknown) {
        if (!(number instanceof Number counted)) {
            return null;
        }
        boolean nobody = counted.doubleValue() == 0 && figure.unit() != Figure.Unit.SHARE;
        return nobody && figure.needsPersons() && unknown > 0 ? null : counted.doubleValue();
    }

    private static @Nullable PublicCount people(Figure figure, Published published) {
        return switch (figure) {
            case PARTICIPATIONS -> published.participations();
            case INDIVIDUALS -> published.individuals();
            case CERTIFICATES -> published.certificates();
            default -> null;
        };
    }

    private Map<String, @Nullable Object> numbers(Records records) {
        var columns =
                Arrays.stream(Figure.values())
                        .map(figure -> figure.sql() + " as " + figure.code())
                        .collect(Collectors.joining(",\n"));
        return jdbc.sql(
                        Counted.RELATIONS
                                + "select "
                                + columns
                                + """
                                , (select count(*) from session s where not exists
                                    (select from all_participation p
                                     where p.session_id = s.session_id)) as unknown
                                """)
                .param("illustrative", records.isIllustrative())
                .query()
                .singleRow();
    }
}
