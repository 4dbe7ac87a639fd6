package az.rtcm.shared.web;

/**
 * A country on a {@link TileMap}.
 *
 * @param code two capitals, written on the tile
 * @param name in the reader's language
 * @param column place from the left, any origin
 * @param row place from the top, any origin
 * @param host whether the centre stands there
 * @param count what is written below the code; may be empty
 * @param said the whole of it in words, for who does not see the tile
 * @param href the list behind the tile
 */
public record Tile(
        String code,
        String name,
        int column,
        int row,
        boolean reached,
        boolean host,
        String count,
        String said,
        String href) {

    /** The end of the CSS class. */
    public String style() {
        return host ? "host" : reached ? "reached" : "none";
    }
}
