package az.rtcm.training;

import az.rtcm.shared.database.Columns;
import az.rtcm.shared.database.FirstData;
import az.rtcm.shared.database.SlugTable;
import az.rtcm.shared.text.LocalizedText;
import az.rtcm.shared.text.Slugs;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * The sessions that the centre held before the platform, as its reports tell of them: closed, with
 * the countries that are named, and without anybody who took part.
 */
@Component
class TrainingFirstData implements FirstData {

    private final JdbcClient jdbc;
    private final SlugTable slugs;
    private final Clock clock;

    TrainingFirstData(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.slugs = new SlugTable(jdbc, "training.slug");
        this.clock = clock;
    }

    @Override
    public int order() {
        return 30;
    }

    @Override
    @Transactional
    public void load() {
        for (var row : FirstData.rows("training/sessions-on-record.csv")) {
            if (slugs.find("en", row.getField("slug")).isEmpty()) {
                load(row);
            }
        }
    }

    private void load(NamedCsvRecord row) {
        var id = SessionId.next();
        var none = Columns.json(LocalizedText.empty("en"));
        jdbc.sql(
                        """
                        insert into training.session (id, version, title, summary, audience, outcomes,
                            admission, kind, mode, starts, ends, time_zone, place, state,
                            attendance_percent, languages, contact, funders, remark, published_at,
                            on_record, illustrative, created_at)
                        values (:id, 0, :title, :none, :none, :none, :none, :kind, :mode, :starts,
                            :ends, :timeZone, :place, 'CLOSED', :attendancePercent, '{}', '', '[]',
                            :remark, :now, true, false, :now)
                        """)
                .param("id", id.value())
                .param("title", Columns.json(FirstData.text(row, "title")))
                .param("none", none)
                .param("kind", row.getField("kind").toUpperCase(Locale.ROOT))
                .param("mode", row.getField("mode").toUpperCase(Locale.ROOT))
                .param("starts", row.getField("starts_on"))
                .param("ends", row.getField("ends_on"))
                .param("timeZone", Schedule.CENTRE.getId())
                .param("place", place(row))
                .param("attendancePercent", Terms.USUAL_ATTENDANCE_PERCENT)
                .param("remark", Columns.json(FirstData.text(row, "remark")))
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .update();
        for (var country : row.getField("countries").split(" ", -1)) {
            if (!country.isEmpty()) {
                tookPart(id, country);
            }
        }
        var year = " " + row.getField("starts_on").substring(0, 4);
        slugs.name(
                id.value(),
                Map.of(
                        "en", row.getField("slug"),
                        "az", Slugs.of(row.getField("title_az") + year),
                        "ru", Slugs.of(row.getField("title_ru") + year)));
    }

    private void tookPart(SessionId session, String country) {
        jdbc.sql("insert into training.session_country values (:session, :country)")
                .param("session", session.value())
                .param("country", country)
                .update();
    }

    private static @Nullable Object place(NamedCsvRecord row) {
        return row.getField("place_en").isEmpty()
                ? null
                : Columns.json(FirstData.text(row, "place"));
    }
}
