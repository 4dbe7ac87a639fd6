package az.rtcm.gcm;

import az.rtcm.shared.database.Columns;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/** The objectives, principles and goals that everything else is mapped to. */
@Service
public class Compact {

    private final JdbcClient jdbc;

    Compact(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** All 23 in their order. */
    public List<Objective> objectives() {
        return jdbc.sql("select number, title, label from gcm.objective order by number")
                .query(Compact::objective)
                .list();
    }

    public Optional<Objective> objective(int number) {
        return jdbc.sql("select number, title, label from gcm.objective where number = :number")
                .param("number", number)
                .query(Compact::objective)
                .optional();
    }

    /** All ten, a to j. */
    public List<Principle> principles() {
        return jdbc.sql("select letter, name from gcm.principle order by letter")
                .query(
                        (row, index) ->
                                new Principle(
                                        row.getString("letter"),
                                        Columns.text(row.getString("name"))))
                .list();
    }

    /** All 17 in their order. */
    public List<Goal> goals() {
        return jdbc.sql("select number, title from gcm.goal order by number")
                .query(
                        (row, index) ->
                                new Goal(
                                        row.getInt("number"), Columns.text(row.getString("title"))))
                .list();
    }

    private static Objective objective(ResultSet row, int index) throws SQLException {
        return new Objective(
                row.getInt("number"),
                Columns.text(row.getString("title")),
                Columns.text(row.getString("label")));
    }
}
