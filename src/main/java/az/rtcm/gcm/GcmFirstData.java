package az.rtcm.gcm;

import az.rtcm.shared.database.Columns;
import az.rtcm.shared.database.FirstData;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The texts of the Compact and of the goals, as the United Nations adopted them. */
@Component
class GcmFirstData implements FirstData {

    private final JdbcClient jdbc;

    GcmFirstData(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public int order() {
        return 10;
    }

    @Override
    @Transactional
    public void load() {
        for (var row : FirstData.rows("gcm/objectives.csv")) {
            jdbc.sql(
                            """
                            insert into gcm.objective (number, title, label)
                            values (:number, :title, :label) on conflict do nothing
                            """)
                    .param("number", Integer.valueOf(row.getField("number")))
                    .param("title", Columns.json(FirstData.text(row, "title")))
                    .param("label", Columns.json(FirstData.text(row, "label")))
                    .update();
        }
        for (var row : FirstData.rows("gcm/principles.csv")) {
            jdbc.sql(
                            """
                            insert into gcm.principle (letter, name)
                            values (:letter, :name) on conflict do nothing
                            """)
                    .param("letter", row.getField("letter"))
                    .param("name", Columns.json(FirstData.text(row, "name")))
                    .update();
        }
        for (var row : FirstData.rows("gcm/sdgs.csv")) {
            jdbc.sql(
                            """
                            insert into gcm.goal (number, title)
                            values (:number, :title) on conflict do nothing
                            """)
                    .param("number", Integer.valueOf(row.getField("number")))
                    .param("title", Columns.json(FirstData.text(row, "title")))
                    .update();
        }
    }
}
