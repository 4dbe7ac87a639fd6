package az.rtcm.reports;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/**
 * The catalogue of figures: each defined once, here. Its name and how it is counted are said in
 * {@code messages/reports.properties} under {@link #key()}; the words of its definition name the
 * relations of {@link Counted}.
 */
public enum Figure {
    /** Sessions that took place, those on record included. */
    SESSIONS(Unit.NUMBER, Behind.SESSIONS, "(select count(*) from session)"),

    /** One for each person and session in which the person was present at least once. */
    PARTICIPATIONS(Unit.PEOPLE, Behind.PEOPLE_BY_SESSION, "(select count(*) from participation)"),

    /** Persons who took part, each once; merged records of a person are one person. */
    INDIVIDUALS(
            Unit.PEOPLE,
            Behind.PEOPLE_BY_COUNTRY,
            "(select count(distinct person_id) from participation)"),

    /** Countries from which somebody took part, known from sessions on record or from persons. */
    COUNTRIES(Unit.NUMBER, Behind.COUNTRIES, "(select count(distinct country) from reached)"),

    /** Organisations that sent those who took part. */
    ORGANISATIONS(
            Unit.NUMBER,
            Behind.ORGANISATIONS,
            "(select count(distinct organisation_id) from participation)"),

    /** Certificates issued and not revoked. */
    CERTIFICATES(Unit.PEOPLE, Behind.CERTIFICATES_BY_SESSION, "(select count(*) from certificate)"),

    /** Share of participations that were completed. */
    COMPLETION(
            Unit.SHARE,
            Behind.COMPLETED_BY_SESSION,
            "(select avg(completed::integer) from participation)");

    /** What a figure's number means. */
    public enum Unit {
        /** Things: any number may be public. */
        NUMBER,
        /** People: small numbers are not public. */
        PEOPLE,
        /** A share of people, 0 to 1. */
        SHARE
    }

    /** The list that a figure opens. */
    public enum Behind {
        SESSIONS,
        PEOPLE_BY_SESSION,
        PEOPLE_BY_COUNTRY,
        COUNTRIES,
        ORGANISATIONS,
        CERTIFICATES_BY_SESSION,
        COMPLETED_BY_SESSION
    }

    private final Unit unit;
    private final Behind behind;
    private final String sql;

    Figure(Unit unit, Behind behind, String sql) {
        this.unit = unit;
        this.behind = behind;
        this.sql = sql;
    }

    public static Optional<Figure> of(String code) {
        return Arrays.stream(values()).filter(figure -> figure.code().equals(code)).findFirst();
    }

    /** As it stands in addresses and open data. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The list behind it, within the site. */
    public String path() {
        return "/figures/" + code();
    }

    /** The message of its name; {@code .how} follows for how it is counted. */
    public String key() {
        return "reports.figure." + code();
    }

    public Unit unit() {
        return unit;
    }

    public Behind behind() {
        return behind;
    }

    /** Whether it counts what is known of persons, which sessions on record lack. */
    boolean needsPersons() {
        return this != SESSIONS && this != COUNTRIES;
    }

    String sql() {
        return sql;
    }
}
