package az.rtcm.reports;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * How many people of a country one row of statistics counts, before anything is hidden.
 *
 * @param kind {@code objective}, {@code session} or {@code everyone}
 * @param row number of the objective or id of the session; empty for everyone
 * @param sessions over which the row counts
 */
record Head(String kind, String row, Set<String> sessions, String country, int people) {

    static final String EVERYONE = "everyone";
    static final String OBJECTIVE = "objective";
    static final String SESSION = "session";

    String line() {
        return kind + ' ' + row;
    }

    /**
     * What may be shown of all of them together, by line and country: the matrix, the list of
     * countries and the list of sessions are protected as one table, since a reader can hold them
     * side by side.
     */
    static Map<String, Map<String, PublicCount>> protect(List<Head> heads) {
        var countries =
                new ArrayList<>(
                        heads.stream()
                                .map(Head::country)
                                .collect(Collectors.toCollection(LinkedHashSet::new)));
        var lines =
                heads.stream()
                        .collect(
                                Collectors.groupingBy(
                                        Head::line, TreeMap::new, Collectors.toList()));
        var rows = lines.values().stream().map(line -> row(line, countries)).toList();
        var shown = SmallCells.protect(rows).iterator();
        var all = new TreeMap<String, Map<String, PublicCount>>();
        for (var line : lines.keySet()) {
            var cells = shown.next();
            var byCountry = new TreeMap<String, PublicCount>();
            for (int column = 0; column < countries.size(); column++) {
                if (cells.get(column).isReached()) {
                    byCountry.put(countries.get(column), cells.get(column));
                }
            }
            all.put(line, byCountry);
        }
        return all;
    }

    private static SmallCells.Row row(List<Head> line, List<String> countries) {
        var byCountry = line.stream().collect(Collectors.toMap(Head::country, Head::people));
        return new SmallCells.Row(
                line.getFirst().sessions(),
                countries.stream().map(country -> byCountry.getOrDefault(country, 0)).toList());
    }
}
