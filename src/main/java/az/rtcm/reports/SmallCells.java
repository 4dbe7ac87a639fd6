package az.rtcm.reports;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Rule 9: small numbers of people are not told, and nothing is told from which such a number could
 * be worked out. Plays the reader who narrows all numbers by all that is known of the others; while
 * a small number is given away, less is said of the totals nearest to it, and of single numbers
 * only when no total is left. See {@code docs/adr/0013-small-cells.md}.
 */
final class SmallCells {

    /** Rounds of narrowing; a reader with more patience than that learns nothing that matters. */
    private static final int ROUNDS = 100;

    private final Collection<Tie> ties;
    private final Map<Cell, List<Tie>> byCell = new HashMap<>();

    private SmallCells(Collection<Tie> ties) {
        this.ties = ties;
        for (var tie : ties) {
            tie.cells()
                    .distinct()
                    .forEach(
                            cell ->
                                    byCell.computeIfAbsent(cell, key -> new ArrayList<>())
                                            .add(tie));
        }
    }

    /** Coarsens what is shown of the cells of these ties until no small number is given away. */
    static void protect(Collection<Tie> ties) {
        var cells = new SmallCells(ties);
        var found = cells.givenAway();
        while (found.isPresent() && cells.coarsenAround(found.get())) {
            found = cells.givenAway();
        }
    }

    private Optional<Cell> givenAway() {
        byCell.keySet().forEach(Cell::forget);
        boolean news = true;
        for (int round = 0; news && round < ROUNDS; round++) {
            news = false;
            for (var tie : ties) {
                news |= tie.narrow();
            }
        }
        return ties.stream().flatMap(Tie::cells).filter(Cell::isGivenAway).findFirst();
    }

    private boolean coarsenAround(Cell cell) {
        var near = near(cell);
        return near.stream().anyMatch(Tie::coarsenTotal)
                || near.stream().flatMap(Tie::cells).anyMatch(Cell::coarsen);
    }

    /** All ties that lead to the cell, the nearest first. */
    private LinkedHashSet<Tie> near(Cell cell) {
        var found = new LinkedHashSet<Tie>();
        var cells = new LinkedHashSet<Cell>(List.of(cell));
        for (var next = Stream.of(cell).toList(); !next.isEmpty(); ) {
            var reached = new ArrayList<Cell>();
            for (var from : next) {
                for (var tie : byCell.getOrDefault(from, List.of())) {
                    found.add(tie);
                    tie.cells().filter(cells::add).forEach(reached::add);
                }
            }
            next = reached;
        }
        return found;
    }
}
