package az.rtcm.reports;

import static org.assertj.core.api.Assertions.assertThat;

import az.rtcm.reports.PublicCount.Kind;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Rule 9, tried by somebody who knows every sum and wants to know the hidden numbers. */
class SmallCellsTests {

    @Test
    void aNumberUnderFiveIsNeverShown() {
        var shown = protect(row(1, 4, 5, 0, 30));

        assertThat(shown.getFirst())
                .extracting(PublicCount::kind)
                .startsWith(Kind.FEW, Kind.FEW)
                .contains(Kind.NONE);
        assertThat(shown.getFirst().get(3).isReached()).isFalse();
    }

    @Test
    void aTableWithoutSmallNumbersIsShownAsItIs() {
        assertThat(protect(row(5, 9, 12)).getFirst())
                .containsExactly(PublicCount.exact(5), PublicCount.exact(9), PublicCount.exact(12));
    }

    @Test
    void theNumberLeftOverFromASumIsCoveredByAnother() {
        assertThat(protect(row(3, 12, 20)).getFirst())
                .containsExactly(PublicCount.FEW, PublicCount.MANY, PublicCount.exact(20));
    }

    @Test
    void whenASumLeavesNoDoubtOnlyWhoWasReachedIsSaid() {
        assertThat(protect(row(4, 4, 4)).getFirst()).containsOnly(PublicCount.REACHED);
        assertThat(protect(row(3)).getFirst()).containsOnly(PublicCount.REACHED);
    }

    @Test
    void aSmallNumberIsNotTheDifferenceOfTwoRows() {
        var inner = new SmallCells.Row(Set.of("a"), List.of(4, 2, 3, 11));
        var outer = new SmallCells.Row(Set.of("a", "b"), List.of(5, 2, 3, 11));

        var shown = SmallCells.protect(List.of(inner, outer));

        assertThat(shown.getFirst().getFirst()).isEqualTo(PublicCount.REACHED);
    }

    @Test
    void nobodyCanWorkOutAHiddenNumber() {
        var random = new Random(9);
        for (int round = 0; round < 1_000; round++) {
            var table = table(random);
            var shown = SmallCells.protect(table);
            for (int row = 0; row < table.size(); row++) {
                for (int column = 0; column < shown.get(row).size(); column++) {
                    int people = table.get(row).counts().get(column);
                    if (people > 0 && people < SmallCells.THRESHOLD) {
                        var possible = new Attack(table, shown).values(row, column);
                        assertThat(possible)
                                .as("%s shown as %s, cell %d %d", table, shown, row, column)
                                .contains(people)
                                .hasSizeGreaterThanOrEqualTo(3);
                    }
                }
            }
        }
    }

    /** Three rows over sessions that people of three or four countries attended. */
    private static List<SmallCells.Row> table(Random random) {
        int countries = 3;
        var people = new ArrayList<List<Set<Integer>>>();
        for (int country = 0; country < countries; country++) {
            var attended = new ArrayList<Set<Integer>>();
            int most = random.nextInt(9);
            for (int person = 0; person < most; person++) {
                attended.add(sessions(random));
            }
            people.add(attended);
        }
        return IntStream.range(0, 2 + random.nextInt(2))
                .mapToObj(row -> row(sessions(random), people))
                .toList();
    }

    private static SmallCells.Row row(Set<Integer> sessions, List<List<Set<Integer>>> people) {
        return new SmallCells.Row(
                sessions,
                people.stream()
                        .map(
                                country ->
                                        (int)
                                                country.stream()
                                                        .filter(
                                                                a ->
                                                                        a.stream()
                                                                                .anyMatch(
                                                                                        sessions
                                                                                                ::contains))
                                                        .count())
                        .toList());
    }

    private static Set<Integer> sessions(Random random) {
        var chosen = new HashSet<Integer>();
        chosen.add(random.nextInt(3));
        while (random.nextBoolean()) {
            chosen.add(random.nextInt(3));
        }
        return chosen;
    }

    private static SmallCells.Row row(Integer... counts) {
        return new SmallCells.Row(Set.of("a"), List.of(counts));
    }

    private static List<List<PublicCount>> protect(SmallCells.Row... rows) {
        return SmallCells.protect(List.of(rows));
    }

    /**
     * Searches all whole numbers that agree with what is shown, with the sum of every row (but of
     * those that say only who was reached: theirs are withheld everywhere), and with rows that
     * contain others; so it is exact, not an estimate.
     */
    private static final class Attack {

        private static final int UNKNOWN = 24;

        private final List<SmallCells.Row> rows;
        private final List<List<PublicCount>> shown;
        private final int[][] guess;

        Attack(List<SmallCells.Row> rows, List<List<PublicCount>> shown) {
            this.rows = rows;
            this.shown = shown;
            this.guess = new int[rows.size()][width()];
        }

        Set<Integer> values(int row, int column) {
            var possible = new TreeSet<Integer>();
            int most = sum(row);
            for (int value = least(row, column); value <= most(row, column, most); value++) {
                if (value < SmallCells.THRESHOLD && agrees(row, column, value, 0)) {
                    possible.add(value);
                }
            }
            return possible;
        }

        /** Fills column by column, so that rows that contain each other are compared early. */
        private boolean agrees(int atRow, int atColumn, int value, int cell) {
            if (cell == rows.size() * width()) {
                return true;
            }
            int row = cell % rows.size();
            int column = cell / rows.size();
            int left = sum(row) - before(row, column);
            int low = least(row, column);
            int high = Math.min(most(row, column, left), left - leastAfter(row, column));
            if (column == width() - 1 && isSummed(row)) {
                low = Math.max(low, left);
            }
            if (row == atRow && column == atColumn) {
                low = Math.max(low, value);
                high = Math.min(high, value);
            }
            for (int tried = low; tried <= high; tried++) {
                guess[row][column] = tried;
                if (contained(row, column) && agrees(atRow, atColumn, value, cell + 1)) {
                    return true;
                }
            }
            return false;
        }

        private boolean isSummed(int row) {
            return shown.get(row).stream().noneMatch(PublicCount.REACHED::equals);
        }

        private boolean contained(int row, int column) {
            for (int other = 0; other < row; other++) {
                var mine = rows.get(row).parts();
                var theirs = rows.get(other).parts();
                if (theirs.containsAll(mine) && guess[other][column] < guess[row][column]
                        || mine.containsAll(theirs) && guess[row][column] < guess[other][column]) {
                    return false;
                }
            }
            return true;
        }

        private int before(int row, int column) {
            return IntStream.range(0, column).map(earlier -> guess[row][earlier]).sum();
        }

        private int leastAfter(int row, int column) {
            return IntStream.range(column + 1, width()).map(later -> least(row, later)).sum();
        }

        private int least(int row, int column) {
            return shown.get(row).get(column).least();
        }

        private int most(int row, int column, int most) {
            var count = shown.get(row).get(column);
            return switch (count.kind()) {
                case NONE, EXACT -> count.least();
                case FEW -> SmallCells.THRESHOLD - 1;
                case MANY, REACHED -> most;
            };
        }

        private int sum(int row) {
            return isSummed(row)
                    ? rows.get(row).counts().stream().mapToInt(Integer::intValue).sum()
                    : UNKNOWN;
        }

        private int width() {
            return rows.getFirst().counts().size();
        }
    }
}
