package az.rtcm.demo;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;

/** The tables of invented things, {@code demo/*.csv}. */
final class DemoFiles {

    private DemoFiles() {}

    static List<NamedCsvRecord> rows(String file) {
        var resource =
                Objects.requireNonNull(DemoFiles.class.getResourceAsStream("/demo/" + file), file);
        try (var rows =
                CsvReader.builder()
                        .ofNamedCsvRecord(
                                new InputStreamReader(resource, StandardCharsets.UTF_8))) {
            return rows.stream().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
