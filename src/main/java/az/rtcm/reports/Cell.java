package az.rtcm.reports;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A number of people, what is published of it, and the bounds between which a reader can place it
 * who puts together everything that is published.
 */
final class Cell {

    /** More than anybody counts. */
    static final long UNBOUNDED = 1_000_000_000L;

    /** A small number stays hidden while it may be this many different ones. */
    private static final int FREEDOM = 3;

    private final int people;
    private final boolean total;
    private @Nullable PublicCount shown;
    private boolean coarse;
    private final long least;

    /** The bounds that the reader has worked out so far. */
    long low;

    long high;

    private Cell(int people, boolean total, @Nullable PublicCount shown, long least) {
        this.people = people;
        this.total = total;
        this.shown = shown;
        this.least = least;
        forget();
    }

    /** A number of its own. */
    static Cell published(int people) {
        return new Cell(people, false, PublicCount.of(people), 0);
    }

    /** A number that sums up others, which is coarsened before those are. */
    static Cell total(int people) {
        return new Cell(people, true, PublicCount.of(people), 0);
    }

    /**
     * A number of which nothing is published.
     *
     * @param least that the reader is taken to know, since it is public who takes part
     */
    static Cell unpublished(int people, int least) {
        return new Cell(people, false, null, least);
    }

    int people() {
        return people;
    }

    boolean isTotal() {
        return total;
    }

    PublicCount shown() {
        return Objects.requireNonNull(shown);
    }

    /** Back to what the reader knows of this number alone. */
    void forget() {
        low = shown == null ? least : shown.least();
        high =
                switch (shown == null ? PublicCount.Kind.REACHED : shown.kind()) {
                    case NONE -> 0;
                    case FEW -> PublicCount.STEP - 1;
                    case AT_LEAST -> coarse ? UNBOUNDED : low + PublicCount.STEP - 1;
                    case REACHED -> UNBOUNDED;
                };
    }

    /** Notes what follows from something else; true if that is news. */
    boolean isWithin(long from, long to) {
        boolean news = from > low || to < high;
        low = Math.max(low, from);
        high = Math.min(high, to);
        return news;
    }

    /** Whether it is a small number that the reader has all but worked out. */
    boolean isGivenAway() {
        return people > 0 && people < PublicCount.STEP && high - low + 1 < FREEDOM;
    }

    /** Says less of it: "5 or more" instead of "20 or more", then only that somebody is there. */
    boolean coarsen() {
        if (shown == null || !shown.isReached() || shown.kind() == PublicCount.Kind.REACHED) {
            return false;
        }
        boolean labelOnly = coarse || shown.kind() == PublicCount.Kind.FEW;
        shown = labelOnly ? PublicCount.REACHED : PublicCount.MANY;
        coarse = true;
        return true;
    }
}
