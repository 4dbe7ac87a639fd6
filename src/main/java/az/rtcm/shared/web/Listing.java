package az.rtcm.shared.web;

import java.util.List;

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

    public long first() {
        return total == 0 ? 0 : paging.offset() + 1;
    }

    public long last() {
        return paging.offset() + rows.size();
    }
}
