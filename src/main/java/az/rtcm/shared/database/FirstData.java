package az.rtcm.shared.database;

import az.rtcm.shared.text.LocalizedText;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * Facts that a module brings along ({@code firstdata/<module>/}): loaded at every start, before the
 * first request, in the order of the modules, and only where they are still missing, so that what
 * people changed since stays.
 */
public interface FirstData {

    /** The place of the module in the order of arrows; gcm is 10. */
    int order();

    void load();

    /** The rows of a table of first data, by column name. */
    static List<NamedCsvRecord> rows(String file) {
        var resource = FirstData.class.getResourceAsStream("/firstdata/" + file);
        if (resource == null) {
            throw new IllegalArgumentException("no first data " + file);
        }
        try (var rows =
                CsvReader.builder()
                        .ofNamedCsvRecord(
                                new InputStreamReader(resource, StandardCharsets.UTF_8))) {
            return rows.stream().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The text in the columns {@code name_en}, {@code name_az}, {@code name_ru}. */
    static LocalizedText text(NamedCsvRecord row, String name) {
        return LocalizedText.published(
                row.getField(name + "_en"), row.getField(name + "_az"), row.getField(name + "_ru"));
    }
}
