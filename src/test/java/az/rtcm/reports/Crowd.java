package az.rtcm.reports;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * People of two countries at two sessions, of whom the first teaches objective 1 and both teach
 * objective 2: so many of each sort.
 */
record Crowd(List<Integer> people) {

    private static final List<String> COUNTRIES = List.of("A", "B");
    private static final List<String> SESSIONS = List.of("s1", "s2");

    /** Sessions that somebody was at, and those that the same person completed, as bits. */
    private record Sort(String country, int present, int completed) {

        boolean was(int session) {
            return (present & 1 << session) != 0;
        }

        boolean passed(int session) {
            return (completed & 1 << session) != 0;
        }

        boolean passedAny(int sessions) {
            return (completed & sessions) != 0;
        }
    }

    private static final List<Sort> SORTS =
            COUNTRIES.stream()
                    .flatMap(
                            country ->
                                    IntStream.range(1, 4)
                                            .boxed()
                                            .flatMap(
                                                    present ->
                                                            IntStream.range(0, 4)
                                                                    .filter(
                                                                            completed ->
                                                                                    (completed
                                                                                                    & ~present)
                                                                                            == 0)
                                                                    .mapToObj(
                                                                            completed ->
                                                                                    new Sort(
                                                                                            country,
                                                                                            present,
                                                                                            completed))))
                    .toList();

    static Crowd random(Random random) {
        int most = 1 + random.nextInt(7);
        double filled = random.nextDouble();
        boolean allComplete = random.nextBoolean();
        return new Crowd(
                SORTS.stream()
                        .map(
                                sort ->
                                        random.nextDouble() > filled
                                                        || allComplete
                                                                && sort.completed()
                                                                        != sort.present()
                                                ? 0
                                                : random.nextInt(most))
                        .toList());
    }

    /** So many of a country with these sessions, all completed. */
    Crowd with(String country, int sessions, int count) {
        int sort = SORTS.indexOf(new Sort(country, sessions, sessions));
        var more = new ArrayList<>(people);
        more.set(sort, more.get(sort) + count);
        return new Crowd(more);
    }

    /** So many of a country at a session that they did not complete. */
    Crowd withFailed(String country, int session, int count) {
        int sort = SORTS.indexOf(new Sort(country, session, 0));
        var more = new ArrayList<>(people);
        more.set(sort, more.get(sort) + count);
        return new Crowd(more);
    }

    static Crowd nobody() {
        return new Crowd(SORTS.stream().map(sort -> 0).toList());
    }

    /** Crowds that differ by a few people who came, left, or were of another sort. */
    Stream<Crowd> alternatives() {
        return Stream.of(changes(), changes().flatMap(Crowd::changes), wanderings())
                .flatMap(crowds -> crowds);
    }

    /** Some of those that differ by a few people more, which are too many to try all. */
    private Stream<Crowd> wanderings() {
        var random = new Random(people.hashCode());
        return Stream.generate(
                        () -> {
                            var crowd = this;
                            for (int step = 0; step < 3 + random.nextInt(8); step++) {
                                crowd = crowd.changedAtRandom(random);
                            }
                            return crowd;
                        })
                .limit(100_000);
    }

    private Stream<Crowd> changes() {
        return IntStream.rangeClosed(0, SORTS.size())
                .boxed()
                .flatMap(
                        from ->
                                IntStream.rangeClosed(0, SORTS.size())
                                        .filter(to -> to != from)
                                        .filter(to -> from == SORTS.size() || people.get(from) > 0)
                                        .mapToObj(to -> moved(from, to)));
    }

    private Crowd changedAtRandom(Random random) {
        int from = random.nextInt(SORTS.size() + 1);
        int to = random.nextInt(SORTS.size() + 1);
        boolean possible = from == SORTS.size() || people.get(from) > 0;
        return possible ? moved(from, to) : this;
    }

    private Crowd moved(int from, int to) {
        var changed = new ArrayList<>(people);
        if (from < SORTS.size()) {
            changed.set(from, changed.get(from) - 1);
        }
        if (to < SORTS.size()) {
            changed.set(to, changed.get(to) + 1);
        }
        return new Crowd(changed);
    }

    private int count(java.util.function.Predicate<Sort> wanted) {
        return IntStream.range(0, SORTS.size())
                .filter(index -> wanted.test(SORTS.get(index)))
                .map(people::get)
                .sum();
    }

    /** As the statement on the database counts them. */
    List<Head> heads() {
        var heads = new ArrayList<Head>();
        for (var country : COUNTRIES) {
            add(
                    heads,
                    Head.EVERYONE,
                    "",
                    Set.of(),
                    country,
                    count(is -> is.country().equals(country)));
            for (int number = 1; number <= 2; number++) {
                int taught = number == 1 ? 1 : 3;
                add(
                        heads,
                        Head.OBJECTIVE,
                        Integer.toString(number),
                        number == 1 ? Set.of("s1") : Set.of("s1", "s2"),
                        country,
                        count(is -> is.country().equals(country) && is.passedAny(taught)));
            }
            for (int session = 0; session < 2; session++) {
                int at = session;
                int present = count(is -> is.country().equals(country) && is.was(at));
                if (present > 0) {
                    heads.add(
                            new Head(
                                    Head.SESSION,
                                    SESSIONS.get(session),
                                    Set.of(),
                                    country,
                                    present,
                                    count(is -> is.country().equals(country) && is.passed(at))));
                }
            }
        }
        for (int session = 0; session < 2; session++) {
            int at = session;
            add(
                    heads,
                    Head.CERTIFICATES,
                    SESSIONS.get(session),
                    Set.of(),
                    "",
                    count(is -> is.passed(at)));
        }
        heads.add(new Head(Head.INDIVIDUALS, "", Set.of(), "", count(is -> true), 0));
        return heads;
    }

    private static void add(
            List<Head> heads,
            String kind,
            String row,
            Set<String> sessions,
            String country,
            int people) {
        if (people > 0) {
            heads.add(new Head(kind, row, sessions, country, people, 0));
        }
    }

    /** Every number that must not be known while it is small. */
    Map<String, Integer> secrets() {
        var secrets = new TreeMap<String, Integer>();
        for (var head : heads()) {
            secrets.put(head.line() + head.country(), head.people());
            if (head.isOf(Head.SESSION)) {
                secrets.put("completed " + head.row() + head.country(), head.completed());
            }
        }
        for (int session = 0; session < 2; session++) {
            int at = session;
            secrets.put("failed " + at, count(is -> is.was(at) && !is.passed(at)));
        }
        return secrets;
    }

    /**
     * All that is served of them, and what is public anyhow: who was where, and who of there
     * completed what.
     */
    String served() {
        var published = Published.of(heads());
        var all = new StringBuilder();
        all.append(published.everyone()).append(published.objectives());
        for (var session : SESSIONS) {
            all.append(published.session(session));
        }
        all.append(published.individuals())
                .append(published.participations())
                .append(published.certificates())
                .append(published.completion())
                .append(published.completion() != null && published.isCompletionExact());
        heads().stream()
                .filter(head -> head.isOf(Head.SESSION))
                .forEach(
                        head ->
                                all.append(head.line())
                                        .append(head.country())
                                        .append(head.completed() > 0));
        return all.toString();
    }
}
