package az.rtcm.reports;

import java.util.Set;

/**
 * How many people one row of statistics counts, before anything is hidden.
 *
 * @param kind one of the constants
 * @param row number of the objective or id of the session; empty for everyone
 * @param sessions over which an objective counts
 * @param country code; empty when the row is not by country
 * @param completed how many of the people of a session and country completed it
 */
record Head(
        String kind, String row, Set<String> sessions, String country, int people, int completed) {

    static final String EVERYONE = "everyone";
    static final String OBJECTIVE = "objective";
    static final String SESSION = "session";
    static final String CERTIFICATES = "certificates";
    static final String INDIVIDUALS = "individuals";

    String line() {
        return kind + ' ' + row;
    }

    boolean isOf(String wanted) {
        return kind.equals(wanted);
    }
}
