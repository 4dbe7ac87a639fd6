package az.rtcm.directory;

import static java.util.function.UnaryOperator.identity;

import az.rtcm.shared.database.Columns;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/** The countries and the regions in which they are grouped. */
@Service
public class Countries {

    private static final String SELECT =
            """
            select code, name, formal_name, region, note, tile_column, tile_row, reviewed
              from directory.country
            """;

    private final JdbcClient jdbc;

    Countries(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** All, in the order of their codes; readers see them in the order of their own alphabet. */
    public List<Country> all() {
        return jdbc.sql(SELECT + " order by code").query(Countries::country).list();
    }

    public Optional<Country> find(String code) {
        return jdbc.sql(SELECT + " where code = :code")
                .param("code", code)
                .query(Countries::country)
                .optional();
    }

    public Map<String, Country> byCode() {
        return all().stream().collect(Collectors.toMap(Country::code, identity()));
    }

    /** All regions by code. */
    public Map<String, Region> regions() {
        return jdbc
                .sql("select code, name from directory.region")
                .query(
                        (row, index) ->
                                new Region(
                                        row.getString("code"), Columns.text(row.getString("name"))))
                .list()
                .stream()
                .collect(Collectors.toMap(Region::code, identity()));
    }

    private static Country country(ResultSet row, int index) throws SQLException {
        var note = row.getString("note");
        return new Country(
                row.getString("code"),
                Columns.text(row.getString("name")),
                Columns.text(row.getString("formal_name")),
                row.getString("region"),
                note == null ? null : Columns.text(note),
                row.getInt("tile_column"),
                row.getInt("tile_row"),
                row.getBoolean("reviewed"));
    }
}
