package az.rtcm.certificates.paper;

import static org.assertj.core.api.Assertions.assertThat;

import az.rtcm.Outside;
import az.rtcm.PlatformTest;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;

/** An independent validator finds the sheet accessible (PDF/UA-1) and archival (PDF/A-2a). */
@Tag("outside")
@PlatformTest
class CertificateConformanceTests {

    private static final Path VALIDATOR = Outside.TOOLS.resolve("greenfield-apps.jar");

    @Autowired CertificatePrinter printer;

    @ParameterizedTest
    @CsvSource({"en,ua1", "az,ua1", "ru,ua1", "en,2a", "az,2a", "ru,2a"})
    void theSheetConforms(String language, String profile) throws Exception {
        var sheet = Outside.TOOLS.resolve(language + ".pdf");
        Files.write(sheet, printer.print(CertificatePrinterTests.sheetOf(language)));
        assertThat(validated(sheet, profile)).contains("PASS").doesNotContain("FAIL");
    }

    private static String validated(Path sheet, String profile) {
        return Outside.java(
                "-cp",
                VALIDATOR.toString(),
                "org.verapdf.apps.GreenfieldCliWrapper",
                "--flavour",
                profile,
                "--format",
                "text",
                "-v",
                sheet.toString());
    }
}
