package az.rtcm.shared.web;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/**
 * One page of a list.
 *
 * @param total rows on all pages
 */
public record Listing<T>(List<T> rows, long total, Paging paging) {

    public boolean isEmpty() {
        return rows.isEmpty();
    }

    public int pages() {
        return (int) Math.max(1, (total + paging.size() - 1) / paging.size());
    }

    public boolean hasNext() {
        return paging.number() < pages();
    }

    public boolean hasPrevious() {
        return paging.number() > 1;
    }

    /** Page numbers worth a link: the ends, and around this page; 0 where some are left out. */
    public List<Integer> shortcuts() {
        var numbers =
                IntStream.rangeClosed(1, pages())
                        .filter(
                                number ->
                                        number == 1
                                                || number == pages()
                                                || Math.abs(number - paging.number()) <= 2)
                        .boxed()
                        .toList();
        var withGaps = new ArrayList<Integer>();
        for (int number : numbers) {
            if (!withGaps.isEmpty() && withGaps.getLast() + 1 < number) {
                withGaps.add(0);
            }
            withGaps.add(number);
        }
        return withGaps;
    }

    public long first() {
        return total == 0 ? 0 : paging.offset() + 1;
    }

    public long last() {
        return paging.offset() + rows.size();
    }
}
