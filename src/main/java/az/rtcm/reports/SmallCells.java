package az.rtcm.reports;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;

/**
 * Rule 9: small numbers of people are shown as "fewer than 5", and nothing is shown from which such
 * a number could be worked out.
 */
final class SmallCells {

    /** Numbers below this are small. */
    static final int THRESHOLD = 5;

    private static final int LARGEST = THRESHOLD - 1;

    /**
     * People by column (country), each counted once, of those who took part in any of the parts.
     */
    record Row(Set<?> parts, List<Integer> counts) {}

    private final List<Row> rows;

    /** Columns of which no number is shown, only labels. */
    private final BitSet labelled = new BitSet();

    /** Rows of which not even labels are shown. */
    private final BitSet blurred = new BitSet();

    private SmallCells(List<Row> rows) {
        this.rows = rows;
    }

    /**
     * What of a table may be published. The reader is taken to know the sum of every row (whether
     * it is published or not: headline figures and lists of sessions give some away) and which rows
     * contain which (the sessions and mappings are public). Then:
     *
     * <ol>
     *   <li>a column with a small number shows no number at all, only "fewer than 5" and "5 or
     *       more": so nothing can be learnt by comparing its rows;
     *   <li>in a row with small numbers, what remains of its sum after taking away the numbers
     *       shown must leave each small one free between 1 and 4; until it does, further columns
     *       (the one that helps with the least number first) are turned into labels; when none is
     *       left, the row says only who was reached;
     *   <li>where one row contains another and a column is small in the one and has another label
     *       in the other, the difference of the two sums must leave the same freedom; else the
     *       inner row says only who was reached, and its sum is to be withheld.
     * </ol>
     *
     * <p>Labels are not made of numbers from elsewhere, so totals computed from what is published
     * ({@link PublicCount#least}) add nothing. See {@code docs/adr/0013-small-cells.md}.
     *
     * @param rows all of the same width
     * @return the same table
     */
    static List<List<PublicCount>> protect(List<Row> rows) {
        var cells = new SmallCells(rows);
        cells.labelSmallColumns();
        boolean again = true;
        while (again) {
            again = cells.freeRows() || cells.freeContainedRows();
        }
        return cells.shown();
    }

    private void labelSmallColumns() {
        for (var row : rows) {
            columns(row).filter(column -> isSmall(row, column)).forEach(labelled::set);
        }
    }

    private boolean freeRows() {
        for (int index = 0; index < rows.size(); index++) {
            var row = rows.get(index);
            if (!blurred.get(index) && !isFree(row)) {
                var helping = helping(row);
                helping.ifPresentOrElse(labelled::set, blur(index));
                return true;
            }
        }
        return false;
    }

    /** Whether every small number of the row may be 1 as well as 4 for who knows the row's sum. */
    private boolean isFree(Row row) {
        long small = labelled(row).filter(column -> isSmall(row, column)).count();
        long large = labelled(row).filter(column -> isLarge(row, column)).count();
        long rest = rest(row);
        boolean canBeLargest = small + LARGEST - 1 + THRESHOLD * large <= rest;
        boolean canBeOne = large > 0 || rest <= LARGEST * (small - 1) + 1;
        return small == 0 || canBeLargest && canBeOne;
    }

    /** The column to turn into labels: the least number that suffices, or the largest there is. */
    private OptionalInt helping(Row row) {
        long small = labelled(row).filter(column -> isSmall(row, column)).count();
        long large = labelled(row).filter(column -> isLarge(row, column)).count();
        long wanted = small + LARGEST - 1 + THRESHOLD * (large + 1) - rest(row);
        var open =
                columns(row)
                        .filter(column -> !labelled.get(column) && isLarge(row, column))
                        .boxed()
                        .sorted(Comparator.comparing(row.counts()::get))
                        .toList();
        var enough = open.stream().filter(column -> row.counts().get(column) >= wanted).findFirst();
        return open.isEmpty() ? OptionalInt.empty() : OptionalInt.of(enough.orElse(open.getLast()));
    }

    private boolean freeContainedRows() {
        boolean changed = false;
        for (int inner = 0; inner < rows.size(); inner++) {
            for (var outer : rows) {
                if (!blurred.get(inner) && !isFree(rows.get(inner), outer)) {
                    blurred.set(inner);
                    changed = true;
                }
            }
        }
        return changed;
    }

    /** Whether the sums of a row and of one that contains it keep the inner numbers apart. */
    private boolean isFree(Row inner, Row outer) {
        if (!outer.parts().containsAll(inner.parts())) {
            return true;
        }
        long added = count(column -> isNone(inner, column) && isSmall(outer, column));
        long large = count(column -> isNone(inner, column) && isLarge(outer, column));
        long grown = count(column -> isSmall(inner, column) && isLarge(outer, column));
        long difference = rest(outer) - rest(inner);
        boolean canDiffer = added + grown + THRESHOLD * large + LARGEST - 1 <= difference;
        boolean canBeOne =
                count(column -> isLarge(outer, column)) > 0
                        || difference <= LARGEST * (added - 1) + 1;
        return added + grown == 0 || canDiffer && (added == 0 || canBeOne);
    }

    private long count(IntPredicate columns) {
        return labelled.stream().filter(columns).count();
    }

    private Runnable blur(int row) {
        return () -> blurred.set(row);
    }

    private List<List<PublicCount>> shown() {
        var table = new ArrayList<List<PublicCount>>();
        for (int index = 0; index < rows.size(); index++) {
            var row = rows.get(index);
            boolean blur = blurred.get(index);
            table.add(columns(row).mapToObj(column -> shown(row, column, blur)).toList());
        }
        return table;
    }

    private PublicCount shown(Row row, int column, boolean blur) {
        int people = row.counts().get(column);
        if (people == 0) {
            return PublicCount.NONE;
        }
        if (!labelled.get(column)) {
            return PublicCount.exact(people);
        }
        return blur ? PublicCount.REACHED : people < THRESHOLD ? PublicCount.FEW : PublicCount.MANY;
    }

    /** What is left of the row's sum when the numbers shown are taken away. */
    private long rest(Row row) {
        return labelled(row).mapToLong(row.counts()::get).sum();
    }

    private IntStream labelled(Row row) {
        return columns(row).filter(labelled::get);
    }

    private static IntStream columns(Row row) {
        return IntStream.range(0, row.counts().size());
    }

    private static boolean isNone(Row row, int column) {
        return row.counts().get(column) == 0;
    }

    private static boolean isSmall(Row row, int column) {
        int people = row.counts().get(column);
        return people > 0 && people < THRESHOLD;
    }

    private static boolean isLarge(Row row, int column) {
        return row.counts().get(column) >= THRESHOLD;
    }
}
