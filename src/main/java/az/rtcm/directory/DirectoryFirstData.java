package az.rtcm.directory;

import az.rtcm.shared.database.Columns;
import az.rtcm.shared.database.FirstData;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The reviewed table of country names, its regions, and the places on the schematic map. */
@Component
class DirectoryFirstData implements FirstData {

    private final JdbcClient jdbc;

    DirectoryFirstData(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public int order() {
        return 6;
    }

    @Override
    @Transactional
    public void load() {
        for (var row : FirstData.rows("directory/regions.csv")) {
            jdbc.sql(
                            """
                            insert into directory.region (code, name)
                            values (:code, :name) on conflict do nothing
                            """)
                    .param("code", row.getField("code"))
                    .param("name", Columns.json(FirstData.text(row, "name")))
                    .update();
        }
        for (var row : FirstData.rows("directory/countries.csv")) {
            jdbc.sql(
                            """
                            insert into directory.country
                                (code, iso3, name, formal_name, region, tile_column, tile_row, reviewed)
                            values (:code, :iso3, :name, :formal, :region, :column, :row, :reviewed)
                            on conflict do nothing
                            """)
                    .param("code", row.getField("iso2"))
                    .param("iso3", row.getField("iso3"))
                    .param("name", Columns.json(FirstData.text(row, "name")))
                    .param("formal", Columns.json(FirstData.text(row, "formal")))
                    .param("region", row.getField("region"))
                    .param("column", Integer.valueOf(row.getField("tile_column")))
                    .param("row", Integer.valueOf(row.getField("tile_row")))
                    .param("reviewed", row.getField("reviewed").equals("yes"))
                    .update();
        }
    }
}
