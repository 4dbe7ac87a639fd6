package az.rtcm.reports;

import az.rtcm.shared.database.Columns;
import az.rtcm.shared.time.PartialDate;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A line of a list behind a figure, as the database answers it.
 *
 * @param anybody whether somebody took part at all
 * @param total lines of the whole list
 */
record CountedRow(CountedSession session, boolean anybody, long total) {

    static CountedRow of(ResultSet row, int index) throws SQLException {
        var session =
                new CountedSession(
                        row.getObject("session_id", UUID.class),
                        row.getString("slug"),
                        Columns.text(row.getString("title")),
                        date(row.getString("starts")),
                        date(row.getString("ends")),
                        row.getBoolean("illustrative"),
                        row.getObject("head_count", Integer.class),
                        Columns.text(row.getString("remark")),
                        null);
        return new CountedRow(session, row.getBoolean("anybody"), row.getLong("total"));
    }

    private static @Nullable PartialDate date(@Nullable String iso) {
        return iso == null ? null : Columns.date(iso);
    }
}
