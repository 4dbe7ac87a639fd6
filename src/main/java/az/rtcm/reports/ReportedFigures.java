package az.rtcm.reports;

import az.rtcm.shared.database.Columns;
import az.rtcm.shared.database.FirstData;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Totals that others reported, as their sources give them. */
@Component
class ReportedFigures implements FirstData {

    private final JdbcClient jdbc;

    ReportedFigures(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<ReportedFigure> all() {
        return jdbc.sql(
                        """
                        select code, figure, qualifier, value, as_of, source
                        from reports.reported_figure order by as_of desc, code
                        """)
                .query(
                        (row, index) ->
                                new ReportedFigure(
                                        row.getString("code"),
                                        row.getString("figure"),
                                        ReportedFigure.Qualifier.valueOf(
                                                row.getString("qualifier")),
                                        row.getInt("value"),
                                        Columns.date(row.getString("as_of")),
                                        Columns.text(row.getString("source"))))
                .list();
    }

    @Override
    public int order() {
        return 80;
    }

    @Override
    @Transactional
    public void load() {
        for (var row : FirstData.rows("reports/reported-figures.csv")) {
            jdbc.sql(
                            """
                            insert into reports.reported_figure
                                (code, figure, qualifier, value, as_of, source)
                            values (:code, :figure, :qualifier, :value, :asOf, :source)
                            on conflict do nothing
                            """)
                    .param("code", row.getField("code"))
                    .param("figure", row.getField("figure"))
                    .param("qualifier", row.getField("qualifier"))
                    .param("value", Integer.valueOf(row.getField("value")))
                    .param("asOf", row.getField("as_of"))
                    .param("source", Columns.json(FirstData.text(row, "source")))
                    .update();
        }
    }
}
