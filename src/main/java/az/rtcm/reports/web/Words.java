package az.rtcm.reports.web;

import az.rtcm.directory.Country;
import az.rtcm.reports.CountedCountry;
import az.rtcm.reports.Figure;
import az.rtcm.reports.FigureValue;
import az.rtcm.reports.PublicCount;
import az.rtcm.reports.Records;
import az.rtcm.reports.ReportedFigure;
import az.rtcm.reports.YearOfSessions;
import az.rtcm.shared.web.Bar;
import az.rtcm.shared.web.BarChart;
import az.rtcm.shared.web.FigureCard;
import az.rtcm.shared.web.Footnotes;
import az.rtcm.shared.web.Page;
import az.rtcm.shared.web.Tile;
import az.rtcm.shared.web.TileMap;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Figures in the reader's words, for the templates of this module. */
public final class Words {

    private static final String HOST = "AZ";

    private Words() {}

    /** The figure as it is drawn, opening its list. */
    public static FigureCard card(Page page, FigureValue value) {
        var path = page.url(value.figure().path()) + value.records().query();
        return new FigureCard(
                value(page, value),
                value.isKnown(),
                page.t(value.figure().key()),
                asOf(page, value),
                path,
                path + "#how",
                value.reported().stream().map(reported -> reported(page, reported)).toList());
    }

    public static String value(Page page, FigureValue value) {
        var amount = value.amount();
        if (amount == null) {
            return page.t("shared.not-on-record");
        }
        if (value.figure().unit() == Figure.Unit.SHARE) {
            return share(page, amount, value.share());
        }
        var people = value.people();
        return people == null ? page.number(amount.longValue()) : people(page, people);
    }

    /** The number itself, for the staff. */
    public static String exact(Page page, FigureValue value) {
        var amount = value.amount();
        if (amount == null) {
            return page.t("shared.not-on-record");
        }
        return value.figure().unit() == Figure.Unit.SHARE
                ? page.format().percent(amount)
                : page.number(amount.longValue());
    }

    private static String share(Page page, double exact, @Nullable Double least) {
        if (least == null) {
            return page.t("reports.withheld");
        }
        var percent = page.format().percent(least);
        return exact == 0 || exact == 1 ? percent : page.t("reports.at-least", percent);
    }

    public static String asOf(Page page, FigureValue value) {
        return page.t(
                value.records().isIllustrative()
                        ? "reports.illustrative-on"
                        : "reports.computed-on",
                page.format().date(value.asOf()));
    }

    public static String reported(Page page, ReportedFigure figure) {
        var reported = figure.reported();
        var said =
                page.t(
                        figure.key(),
                        value(page, reported),
                        page.format().date(reported.asOf()),
                        page.plain(reported.source()));
        return reported.note().isEmpty()
                ? said
                : page.t("reports.reported.noted", said, page.plain(reported.note()));
    }

    /** The reported number as exactly as its source gives it. */
    public static String value(Page page, ReportedFigure.Reported reported) {
        return page.t(reported.qualifier().key(), page.number(reported.value()));
    }

    /** A number of people as it may be said. */
    public static String people(Page page, PublicCount count) {
        return switch (count.kind()) {
            case NONE -> page.number(0);
            case AT_LEAST -> page.t("reports.at-least", page.number(count.least()));
            case FEW -> page.t("reports.few");
            case REACHED -> page.t("reports.reached");
        };
    }

    /** As {@link #people}, short enough for a cell of the matrix. */
    public static String cell(Page page, PublicCount count) {
        return switch (count.kind()) {
            case FEW -> "< 5";
            case REACHED -> "✓";
            case AT_LEAST -> page.number(count.least()) + "+";
            case NONE -> page.number(0);
        };
    }

    /** The CSS class of a cell. */
    public static String heat(PublicCount count) {
        return switch (count.kind()) {
            case NONE -> "cell--gap";
            case FEW, REACHED -> "cell--few";
            default -> heat(count.least());
        };
    }

    public static String heat(int people) {
        return "cell--" + (people < 10 ? 1 : people < 25 ? 2 : people < 50 ? 3 : 4);
    }

    /** Countries in the order of the reader's alphabet. */
    public static List<CountedCountry> sorted(Page page, List<CountedCountry> countries) {
        return countries.stream().sorted(page.byName(it -> it.country().name())).toList();
    }

    /** What is to be said of the names of some countries. */
    public static Footnotes notes(Page page, List<Country> countries) {
        return Footnotes.of(page, countries, Country::code, Country::name, Country::note);
    }

    /** The countries that took part, schematically. */
    public static TileMap map(Page page, List<CountedCountry> countries, Records records) {
        var list = page.url(Figure.COUNTRIES.path()) + records.query();
        return new TileMap(
                page.count("reports.map", countries.size()),
                sorted(page, countries).stream().map(it -> tile(page, it, list)).toList());
    }

    private static Tile tile(Page page, CountedCountry reached, String list) {
        var country = reached.country();
        var name = page.plain(country.name());
        return new Tile(
                country.code(),
                name,
                country.tileColumn(),
                country.tileRow(),
                true,
                country.code().equals(HOST),
                page.number(reached.sessions()),
                name + ": " + page.count("reports.sessions", reached.sessions()),
                list + "#" + country.code());
    }

    /** Sessions by year, its title naming the busiest one. */
    public static BarChart years(Page page, List<YearOfSessions> years) {
        var most =
                years.stream().max(Comparator.comparingInt(YearOfSessions::sessions)).orElseThrow();
        return new BarChart(
                page.t(
                        "reports.years.title",
                        Integer.toString(most.year()),
                        page.count("reports.sessions", most.sessions())),
                page.t("reports.years.sub"),
                page.t("reports.year"),
                page.t("reports.figure.sessions"),
                years.stream()
                        .map(
                                it ->
                                        new Bar(
                                                Integer.toString(it.year()),
                                                it.sessions(),
                                                page.number(it.sessions()),
                                                null))
                        .toList());
    }
}
