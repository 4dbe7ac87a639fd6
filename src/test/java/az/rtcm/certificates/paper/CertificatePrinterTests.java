package az.rtcm.certificates.paper;

import static org.assertj.core.api.Assertions.assertThat;

import az.rtcm.PlatformTest;
import com.google.zxing.BinaryBitmap;
import com.google.zxing.RGBLuminanceSource;
import com.google.zxing.common.HybridBinarizer;
import com.google.zxing.qrcode.QRCodeReader;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

/** The sheet in the three languages, with the longest names; kept below target to be looked at. */
@PlatformTest
class CertificatePrinterTests {

    private static final String ADDRESS = "https://rtcm.example/verify/RTCM-26-7K3M-9QXA-2TFV-D";
    private static final Map<String, Paper> PAPERS =
            Map.of(
                    "en",
                    paper(
                            "en",
                            "Aysel Hasanova",
                            "Protection of vulnerable migrants and referral",
                            "25–29 May 2026",
                            false),
                    "az",
                    paper(
                            "az",
                            "Məhəmmədəli Əbülfəz oğlu Həsənov-Şıxəliyev",
                            "Həssas vəziyyətdə olan miqrantların müdafiəsi, onların müəyyən edilməsi"
                                    + " və dövlətlərarası yönləndirmə mexanizmləri",
                            "25–29 may 2026",
                            false),
                    "ru",
                    paper(
                            "ru",
                            "Константинопольский-Добронравов Семён-Максимилиан Всеволодович",
                            "Защита мигрантов, находящихся в уязвимом положении, их выявление и"
                                    + " механизмы межгосударственного перенаправления: региональный"
                                    + " тренинг для сотрудников миграционных органов",
                            "25–29 мая 2026 г.",
                            true));

    @Autowired CertificatePrinter printer;

    @ParameterizedTest
    @ValueSource(strings = {"en", "az", "ru"})
    void theWordsCanBeReadOutOfTheSheet(String language) throws IOException {
        var paper = sheetOf(language);
        try (var sheet = printed(paper)) {
            var text = new PDFTextStripper().getText(sheet).replaceAll("\\s+", " ");
            assertThat(text).contains(paper.name(), paper.title(), paper.number());
            assertThat(text).contains(paper.facts().getFirst());
            assertThat(text).contains("rtcm.example/verify/RTCM-26-7K3M-9QXA-2TFV-D");
            assertThat(sheet.getNumberOfPages()).isEqualTo(1);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "az", "ru"})
    void itIsTaggedInItsLanguageAndCarriesItsFonts(String language) throws IOException {
        try (var sheet = printed(sheetOf(language))) {
            var catalog = sheet.getDocumentCatalog();
            assertThat(catalog.getMarkInfo().isMarked()).isTrue();
            assertThat(catalog.getStructureTreeRoot()).isNotNull();
            assertThat(catalog.getLanguage()).isEqualTo(language);
            assertThat(catalog.getOutputIntents()).isNotEmpty();
            var fonts = sheet.getPage(0).getResources();
            var names = new ArrayList<String>();
            for (var name : fonts.getFontNames()) {
                var font = fonts.getFont(name);
                assertThat(font.isEmbedded()).as(font.getName()).isTrue();
                names.add(font.getName());
            }
            assertThat(names).isNotEmpty();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "az", "ru"})
    void aTelephoneReadsTheAddress(String language) throws Exception {
        try (var sheet = printed(sheetOf(language))) {
            var picture = new PDFRenderer(sheet).renderImageWithDPI(0, 120);
            assertThat(read(picture)).isEqualTo(ADDRESS);
        }
    }

    @Test
    void anInventedSessionIsNamedAsSuchAcrossTheSheet() throws IOException {
        try (var invented = printed(sheetOf("ru"));
                var real = printed(sheetOf("en"))) {
            assertThat(new PDFTextStripper().getText(invented).replaceAll("\\s+", " "))
                    .contains("Условные данные");
            assertThat(new PDFTextStripper().getText(real)).doesNotContain("Illustrative");
        }
    }

    @Test
    void severalSheetsArePrintedTogether() throws IOException {
        var sheets =
                PAPERS.values().stream()
                        .map(printer::print)
                        .map(ByteArrayInputStream::new)
                        .map(java.io.InputStream.class::cast)
                        .toList();
        try (var all = Loader.loadPDF(printer.together(sheets))) {
            assertThat(all.getNumberOfPages()).isEqualTo(3);
        }
    }

    @Test
    void markupInANameIsPrintedAsItStands() throws IOException {
        try (var sheet = printed(paper("en", "<b>A & B</b> \"C\"", "x < y & z", "2026", false))) {
            assertThat(new PDFTextStripper().getText(sheet))
                    .contains("<b>A & B</b> \"C\"", "x < y & z");
        }
    }

    @Test
    void aNameInLettersWithoutAShapeIsNoticed() {
        assertThat(Letters.canPrint("Əliağa Şıxəliyeva-Çağlar Ёлкина Ўткир Қодиров Ґалаґан"))
                .isTrue();
        assertThat(Letters.canPrint("گلناز")).isFalse();
        assertThat(Letters.canPrint("გიორგი")).isFalse();
    }

    static Paper sheetOf(String language) {
        return Objects.requireNonNull(PAPERS.get(language));
    }

    private PDDocument printed(Paper paper) throws IOException {
        var pdf = printer.print(paper);
        var folder = Files.createDirectories(Path.of("target", "certificates"));
        Files.write(folder.resolve(paper.language() + ".pdf"), pdf);
        return Loader.loadPDF(pdf);
    }

    private static String read(BufferedImage picture) throws Exception {
        int width = picture.getWidth();
        int height = picture.getHeight();
        var pixels = picture.getRGB(0, 0, width, height, null, 0, width);
        var source = new RGBLuminanceSource(width, height, pixels);
        return new QRCodeReader().decode(new BinaryBitmap(new HybridBinarizer(source))).getText();
    }

    private static Paper paper(
            String language, String name, String title, String dates, boolean illustrative) {
        return new Paper(
                language,
                "RTCM-26-7K3M-9QXA-2TFV-D",
                name,
                "certificates.did.training",
                title,
                List.of(dates, "Baku"),
                LocalDate.of(2026, 6, 2),
                null,
                ADDRESS,
                illustrative);
    }
}
