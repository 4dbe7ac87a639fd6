package az.rtcm.shared.web;

import java.util.List;
import java.util.Map;
import java.util.function.Function;

/**
 * Which part of a list is shown and in which order, as it stands in the address.
 *
 * @param number of the page, from 1
 * @param size rows on a page
 * @param sort name of the order, one of those that the list offers
 */
public record Paging(int number, int size, String sort, boolean descending) {

    private static final int DEFAULT_SIZE = 25;
    private static final int LARGEST_SIZE = 200;

    /**
     * From the parameters {@code page}, {@code size} and {@code sort} ({@code -title} for the
     * reverse). What makes no sense is replaced by what is usual.
     *
     * @param defaultSort with a leading hyphen when it is descending
     */
    public static Paging from(Map<String, String> parameters, String defaultSort) {
        var sort = parameters.getOrDefault("sort", defaultSort);
        boolean descending = sort.startsWith("-");
        return new Paging(
                number(parameters.get("page"), 1, 1_000_000),
                number(parameters.get("size"), DEFAULT_SIZE, LARGEST_SIZE),
                descending ? sort.substring(1) : sort,
                descending);
    }

    public long offset() {
        return (long) (number - 1) * size;
    }

    /**
     * The {@code order by} of this list. Only expressions of the map ever reach the database.
     *
     * @param expressions SQL by name of the order; the first one when the name is not known
     * @param last expression that makes the order complete, usually the id
     */
    public String orderBy(Map<String, String> expressions, String last) {
        var expression = expressions.getOrDefault(sort, expressions.values().iterator().next());
        return " order by %s %s nulls last, %s limit %d offset %d"
                .formatted(expression, descending ? "desc" : "asc", last, size, offset());
    }

    /**
     * As {@link #orderBy} for expressions that are never null, and in one direction throughout: an
     * index serves it forwards and backwards.
     */
    public String along(Map<String, String> expressions, String id) {
        var expression = expressions.getOrDefault(sort, expressions.values().iterator().next());
        var direction = descending ? "desc" : "asc";
        return " order by %s %s, %s %s limit %d offset %d"
                .formatted(expression, direction, id, direction, size, offset());
    }

    public <T> Listing<T> listing(List<T> rows, long total) {
        return new Listing<>(rows, total, this);
    }

    /**
     * No rows: the filter that was typed cannot be understood, and everything is no answer to it.
     */
    public <T> Listing<T> nothing() {
        return listing(List.of(), 0);
    }

    private static int number(
            @org.jspecify.annotations.Nullable String typed, int usual, int largest) {
        Function<String, Integer> parsed = Integer::valueOf;
        return typed != null && typed.matches("[1-9][0-9]{0,6}")
                ? Math.min(parsed.apply(typed), largest)
                : usual;
    }
}
