package az.rtcm.reports;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Every number of people that the public sees, decided together: the lists by country and by
 * session, the coverage by objective, the totals and the share. Whatever serves such a number takes
 * it from here.
 */
final class Published {

    /** What is told of a session. */
    record OfSession(PublicCount people, PublicCount completed, PublicCount certificates) {
        static final OfSession NOBODY =
                new OfSession(PublicCount.NONE, PublicCount.NONE, PublicCount.NONE);
    }

    private record Line(Cell people, Cell completed, Cell failed, Cell certificates) {}

    private final List<Tie> ties = new ArrayList<>();
    private final Map<String, Cell> everyone = new TreeMap<>();
    private final Map<String, Map<String, Cell>> objectives = new TreeMap<>();
    private final Map<String, Line> sessions = new TreeMap<>();
    private final Map<String, Map<String, Cell>> completedBySession = new HashMap<>();
    private final Cell individuals;
    private final Cell participations;
    private final Cell certificates;
    private final PublicShare completion;

    private Published(List<Head> heads) {
        var present = heads.stream().filter(head -> head.isOf(Head.SESSION)).toList();
        heads.stream()
                .filter(head -> head.isOf(Head.EVERYONE))
                .forEach(head -> everyone.put(head.country(), Cell.published(head.people())));
        individuals = Cell.total(sum(heads, Head.INDIVIDUALS));
        participations = Cell.total(sum(heads, Head.SESSION));
        certificates = Cell.total(sum(heads, Head.CERTIFICATES));
        int completed = present.stream().mapToInt(Head::completed).sum();
        completion = new PublicShare(completed, participations.people());
        sessions(present, heads);
        objectives(heads);
        totals(completed);
    }

    static Published of(List<Head> heads) {
        var published = new Published(heads);
        SmallCells.protect(published.ties);
        return published;
    }

    /** Each session is the sum of its countries, and of those who completed it and who did not. */
    private void sessions(List<Head> present, List<Head> heads) {
        var certified = new HashMap<String, Integer>();
        heads.stream()
                .filter(head -> head.isOf(Head.CERTIFICATES))
                .forEach(head -> certified.put(head.row(), head.people()));
        var bySession = new TreeMap<String, List<Head>>();
        present.forEach(
                head -> bySession.computeIfAbsent(head.row(), row -> new ArrayList<>()).add(head));
        certified.keySet().forEach(row -> bySession.computeIfAbsent(row, key -> List.of()));
        var sessionsOf = new TreeMap<String, List<Cell>>();
        bySession.forEach(
                (row, countries) -> {
                    var cells = new ArrayList<Cell>();
                    var completed = new TreeMap<String, Cell>();
                    for (var head : countries) {
                        var cell = Cell.unpublished(head.people(), 1);
                        cells.add(cell);
                        sessionsOf
                                .computeIfAbsent(head.country(), code -> new ArrayList<>())
                                .add(cell);
                        if (head.completed() > 0) {
                            var passed = Cell.unpublished(head.completed(), 1);
                            completed.put(head.country(), passed);
                            ties.add(new Tie.Part(cell, passed));
                        }
                    }
                    completedBySession.put(row, completed);
                    line(row, countries, cells, certified.getOrDefault(row, 0));
                });
        everyone.forEach(
                (country, cell) ->
                        ties.add(new Tie.Union(cell, sessionsOf.getOrDefault(country, List.of()))));
    }

    private void line(String row, List<Head> countries, List<Cell> cells, int certified) {
        int people = countries.stream().mapToInt(Head::people).sum();
        int passed = countries.stream().mapToInt(Head::completed).sum();
        var line =
                new Line(
                        Cell.total(people),
                        Cell.total(passed),
                        Cell.unpublished(people - passed, 0),
                        Cell.total(certified));
        sessions.put(row, line);
        ties.add(new Tie.Sum(line.people(), cells));
        ties.add(
                new Tie.Sum(
                        line.completed(),
                        List.copyOf(completedBySession.getOrDefault(row, Map.of()).values())));
        ties.add(new Tie.Sum(line.people(), List.of(line.completed(), line.failed())));
        if (certified <= people) {
            ties.add(
                    new Tie.Sum(
                            line.people(),
                            List.of(line.certificates(), Cell.unpublished(people - certified, 0))));
        }
    }

    /** An objective reaches those who completed any of its sessions, each once. */
    private void objectives(List<Head> heads) {
        for (var head : heads) {
            if (head.isOf(Head.OBJECTIVE)) {
                var cell = Cell.published(head.people());
                objectives
                        .computeIfAbsent(head.line(), line -> new TreeMap<>())
                        .put(head.country(), cell);
                var parts =
                        head.sessions().stream()
                                .map(session -> completedBySession.getOrDefault(session, Map.of()))
                                .filter(countries -> countries.containsKey(head.country()))
                                .map(countries -> countries.get(head.country()))
                                .toList();
                ties.add(new Tie.Union(cell, parts));
                ties.add(new Tie.Part(everyone.getOrDefault(head.country(), individuals), cell));
            }
        }
    }

    private void totals(int completed) {
        var people = lines(Line::people);
        ties.add(new Tie.Sum(participations, people));
        ties.add(new Tie.Sum(certificates, lines(Line::certificates)));
        ties.add(new Tie.Union(individuals, people));
        int byCountry = everyone.values().stream().mapToInt(Cell::people).sum();
        var countries = List.copyOf(everyone.values());
        // Somebody whom two countries sent stands with both; a reader may take it that nobody did.
        ties.add(
                byCountry == individuals.people()
                        ? new Tie.Sum(individuals, countries)
                        : new Tie.Union(individuals, countries));
        var passed = Cell.unpublished(completed, 0);
        var failed = Cell.unpublished(participations.people() - completed, 0);
        ties.add(new Tie.Sum(passed, lines(Line::completed)));
        ties.add(new Tie.Sum(failed, lines(Line::failed)));
        ties.add(new Tie.Sum(participations, List.of(passed, failed)));
        ties.add(new Tie.Share(participations, passed, failed, completion));
    }

    private List<Cell> lines(Function<Line, Cell> cell) {
        return sessions.values().stream().map(cell).toList();
    }

    private static int sum(List<Head> heads, String kind) {
        return heads.stream().filter(head -> head.isOf(kind)).mapToInt(Head::people).sum();
    }

    /** People by country code. */
    Map<String, PublicCount> everyone() {
        return shown(everyone);
    }

    /** People by country code, for each line of the matrix, as {@link Head#line} names it. */
    Map<String, Map<String, PublicCount>> objectives() {
        var all = new TreeMap<String, Map<String, PublicCount>>();
        objectives.forEach((line, cells) -> all.put(line, shown(cells)));
        return all;
    }

    OfSession session(String id) {
        var line = sessions.get(id);
        return line == null
                ? OfSession.NOBODY
                : new OfSession(
                        line.people().shown(),
                        line.completed().shown(),
                        line.certificates().shown());
    }

    PublicCount individuals() {
        return individuals.shown();
    }

    PublicCount participations() {
        return participations.shown();
    }

    PublicCount certificates() {
        return certificates.shown();
    }

    /** The least share of participations that were completed, from 0 to 1; null if not told. */
    @Nullable Double completion() {
        return completion.isShown() ? completion.least() : null;
    }

    /** Whether the share is what {@link #completion} says and no more: nobody, or everybody. */
    boolean isCompletionExact() {
        return completion.least() == completion.most();
    }

    private static Map<String, PublicCount> shown(Map<String, Cell> cells) {
        var shown = new TreeMap<String, PublicCount>();
        cells.forEach((country, cell) -> shown.put(country, cell.shown()));
        return shown;
    }
}
