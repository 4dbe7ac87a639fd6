package az.rtcm.shared.database;

import az.rtcm.shared.text.LocalizedText;
import az.rtcm.shared.time.PartialDate;
import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.sql.SQLException;
import org.postgresql.util.PGobject;
import tools.jackson.databind.json.JsonMapper;

/** How our value types are kept in PostgreSQL, for plain SQL; aggregates use the same. */
public final class Columns {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    /** The same texts are read for page after page, and parsing one costs more than finding it. */
    private static final Cache<String, LocalizedText> TEXTS =
            Caffeine.newBuilder().maximumSize(5_000).build();

    private static final int SHORT = 2_000;

    private Columns() {}

    /** The parameter for a {@code jsonb} column. */
    public static PGobject json(Object value) {
        try {
            var object = new PGobject();
            object.setType("jsonb");
            object.setValue(JSON.writeValueAsString(value));
            return object;
        } catch (SQLException e) {
            throw new IllegalStateException("Only thrown by subclasses of PGobject", e);
        }
    }

    public static LocalizedText text(String json) {
        return json.length() > SHORT ? parsed(json) : TEXTS.get(json, Columns::parsed);
    }

    private static LocalizedText parsed(String json) {
        return JSON.readValue(json, LocalizedText.class);
    }

    public static <T> T value(String json, Class<T> type) {
        return JSON.readValue(json, type);
    }

    public static PartialDate date(String iso) {
        return new PartialDate(iso);
    }
}
