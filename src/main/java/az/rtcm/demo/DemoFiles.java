package az.rtcm.demo;

import az.rtcm.files.FileId;
import az.rtcm.files.Files;
import az.rtcm.files.RefusedFile;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.PDRectangle;

/** The tables of invented things, {@code demo/*.csv}, and an invented scan. */
final class DemoFiles {

    private DemoFiles() {}

    /** A scan with nothing on it, kept as one that somebody uploaded. */
    static FileId scan(Files files) {
        try (var paper = new PDDocument();
                var bytes = new ByteArrayOutputStream()) {
            paper.addPage(new PDPage(PDRectangle.A4));
            paper.save(bytes);
            var content = new ByteArrayInputStream(bytes.toByteArray());
            return files.store("signed-list.pdf", content, "application/pdf").id();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (RefusedFile e) {
            throw new IllegalStateException(e);
        }
    }

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
