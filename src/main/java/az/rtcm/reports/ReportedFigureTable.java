package az.rtcm.reports;

import az.rtcm.reports.ReportedFigure.Reported;
import az.rtcm.shared.database.Columns;
import az.rtcm.shared.database.FirstData;
import az.rtcm.shared.database.Ids;
import az.rtcm.shared.text.LocalizedText;
import az.rtcm.shared.time.PartialDate;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What was reported, and the totals of the centre's public pledge to begin with. */
@Component
class ReportedFigureTable implements FirstData {

    private final JdbcClient jdbc;

    ReportedFigureTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<ReportedFigure> all() {
        return jdbc.sql(
                        """
                        select id, version, code, figure, qualifier, value, as_of, source, note,
                               withdrawn
                        from reports.reported_figure order by as_of desc, code, id
                        """)
                .query(ReportedFigureTable::figure)
                .list();
    }

    Optional<ReportedFigure> find(UUID id) {
        return all().stream().filter(figure -> figure.id().equals(id)).findFirst();
    }

    /**
     * @return false if it is there already
     */
    boolean insert(UUID id, @Nullable String code, Reported reported) {
        return filled(
                                """
                                insert into reports.reported_figure
                                    (id, code, figure, qualifier, value, as_of, source, note)
                                values (:id, :code, :figure, :qualifier, :value, :asOf, :source, :note)
                                on conflict do nothing
                                """,
                                reported)
                        .param("id", id)
                        .param("code", code)
                        .update()
                == 1;
    }

    /**
     * @return false if it is of another version
     */
    boolean update(UUID id, int version, Reported reported) {
        return filled(
                                """
                                update reports.reported_figure
                                   set figure = :figure, qualifier = :qualifier, value = :value,
                                       as_of = :asOf, source = :source, note = :note,
                                       version = version + 1
                                 where id = :id and version = :version
                                """,
                                reported)
                        .param("id", id)
                        .param("version", version)
                        .update()
                == 1;
    }

    void show(UUID id, boolean shown) {
        jdbc.sql("update reports.reported_figure set withdrawn = :withdrawn where id = :id")
                .param("withdrawn", !shown)
                .param("id", id)
                .update();
    }

    private JdbcClient.StatementSpec filled(String sql, Reported reported) {
        return jdbc.sql(sql)
                .param("figure", reported.beside().code())
                .param("qualifier", reported.qualifier().name())
                .param("value", reported.value())
                .param("asOf", reported.asOf().iso())
                .param("source", Columns.json(reported.source()))
                .param("note", Columns.json(reported.note()));
    }

    private static ReportedFigure figure(ResultSet row, int index) throws SQLException {
        var note = row.getString("note");
        return new ReportedFigure(
                row.getObject("id", UUID.class),
                row.getInt("version"),
                row.getString("code"),
                new Reported(
                        Figure.of(row.getString("figure")).orElseThrow(),
                        ReportedFigure.Qualifier.valueOf(row.getString("qualifier")),
                        row.getInt("value"),
                        Columns.date(row.getString("as_of")),
                        Columns.text(row.getString("source")),
                        note == null ? LocalizedText.empty("en") : Columns.text(note)),
                row.getBoolean("withdrawn"));
    }

    @Override
    public int order() {
        return 80;
    }

    @Override
    @Transactional
    public void load() {
        for (var row : FirstData.rows("reports/reported-figures.csv")) {
            var reported =
                    new Reported(
                            Figure.of(row.getField("figure")).orElseThrow(),
                            ReportedFigure.Qualifier.valueOf(row.getField("qualifier")),
                            Integer.parseInt(row.getField("value")),
                            new PartialDate(row.getField("as_of")),
                            FirstData.text(row, "source"),
                            LocalizedText.empty("en"));
            insert(Ids.next(), row.getField("code"), reported);
        }
    }
}
