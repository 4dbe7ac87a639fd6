package az.rtcm.shared.web;

import java.util.List;
import java.util.function.ToIntFunction;

/**
 * A schematic map: one square a country, no borders drawn, as large as its tiles need.
 *
 * @param title the finding, in the reader's language
 */
public record TileMap(String title, List<Tile> tiles) {

    private static final int TILE = 78;
    private static final int STEP = 84;

    public TileMap {
        tiles = List.copyOf(tiles);
    }

    public int x(Tile tile) {
        return (tile.column() - least(Tile::column)) * STEP;
    }

    public int y(Tile tile) {
        return (tile.row() - least(Tile::row)) * STEP;
    }

    public int width() {
        return tiles.stream().mapToInt(this::x).max().orElse(0) + TILE;
    }

    public int height() {
        return tiles.stream().mapToInt(this::y).max().orElse(0) + TILE;
    }

    private int least(ToIntFunction<Tile> place) {
        return tiles.stream().mapToInt(place).min().orElse(0);
    }
}
