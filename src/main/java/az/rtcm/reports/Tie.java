package az.rtcm.reports;

import java.util.List;
import java.util.stream.Stream;

/** How published numbers hang together, from which a reader can work out others. */
sealed interface Tie {

    /** Works out what follows for each of its numbers from the others; true if that is news. */
    boolean narrow();

    /** All of its numbers, the total first. */
    Stream<Cell> cells();

    /** Says less of a total of this tie; false if there is nothing left to say less of. */
    default boolean coarsenTotal() {
        return cells().filter(Cell::isTotal).anyMatch(Cell::coarsen);
    }

    /** Everybody of the whole stands in exactly one part. */
    record Sum(Cell whole, List<Cell> parts) implements Tie {

        @Override
        public boolean narrow() {
            long low = parts.stream().mapToLong(part -> part.low).sum();
            long high = parts.stream().mapToLong(part -> part.high).sum();
            boolean news = whole.isWithin(low, high);
            for (var part : parts) {
                long othersLow = low - part.low;
                long othersHigh = high - part.high;
                news |= part.isWithin(whole.low - othersHigh, whole.high - othersLow);
            }
            return news;
        }

        @Override
        public Stream<Cell> cells() {
            return Stream.concat(Stream.of(whole), parts.stream());
        }
    }

    /** Everybody of the whole stands in at least one part, perhaps in several. */
    record Union(Cell whole, List<Cell> parts) implements Tie {

        @Override
        public boolean narrow() {
            long most = parts.stream().mapToLong(part -> part.low).max().orElse(0);
            long high = parts.stream().mapToLong(part -> part.high).sum();
            boolean news = whole.isWithin(most, high);
            for (var part : parts) {
                news |= part.isWithin(whole.low - (high - part.high), whole.high);
            }
            return news;
        }

        @Override
        public Stream<Cell> cells() {
            return Stream.concat(Stream.of(whole), parts.stream());
        }
    }

    /** Everybody of the part stands in the whole. */
    record Part(Cell whole, Cell part) implements Tie {

        @Override
        public boolean narrow() {
            boolean news = whole.isWithin(part.low, Cell.UNBOUNDED);
            return part.isWithin(0, whole.high) || news;
        }

        @Override
        public Stream<Cell> cells() {
            return Stream.of(whole, part);
        }
    }

    /** A share of the whole is published, in full steps of percent. */
    record Share(Cell whole, Cell part, Cell rest, PublicShare share) implements Tie {

        @Override
        public boolean narrow() {
            if (!share.isShown()) {
                return false;
            }
            long least = (long) Math.ceil(whole.low * share.least() - 1e-9);
            long most = (long) Math.floor(whole.high * share.most() + 1e-9);
            boolean news = part.isWithin(least, most);
            long few = (long) Math.ceil(whole.low * (1 - share.most()) - 1e-9);
            long many = (long) Math.floor(whole.high * (1 - share.least()) + 1e-9);
            return rest.isWithin(few, many) || news;
        }

        @Override
        public Stream<Cell> cells() {
            return Stream.of(whole, part, rest);
        }

        @Override
        public boolean coarsenTotal() {
            return share.hide() || Tie.super.coarsenTotal();
        }
    }
}
