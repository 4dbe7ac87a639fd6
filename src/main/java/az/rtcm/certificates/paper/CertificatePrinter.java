package az.rtcm.certificates.paper;

import az.rtcm.shared.web.Pages;
import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder.PdfAConformance;
import com.openhtmltopdf.svgsupport.BatikSVGDrawer;
import com.openhtmltopdf.util.XRLog;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import java.awt.color.ColorSpace;
import java.awt.color.ICC_Profile;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.logging.Level;
import org.apache.pdfbox.io.IOUtils;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.apache.pdfbox.multipdf.PDFMergerUtility;
import org.springframework.stereotype.Component;

/**
 * Makes the sheet: A4 across, archival (PDF/A-2a), tagged for screen readers (PDF/UA), all fonts
 * embedded.
 */
@Component
public class CertificatePrinter {

    static {
        XRLog.listRegisteredLoggers().forEach(logger -> XRLog.setLevel(logger, Level.WARNING));
    }

    private static final String STYLE = "<style>" + text("/paper/certificate.css") + "</style>";

    private final TemplateEngine templates;
    private final Pages pages;

    CertificatePrinter(TemplateEngine templates, Pages pages) {
        this.templates = templates;
        this.pages = pages;
    }

    public byte[] print(Paper paper) {
        var html = new StringOutput();
        templates.render(
                "certificates/paper/certificate.jte",
                Map.of(
                        "page",
                        pages.detached(paper.language()),
                        "paper",
                        paper,
                        "code",
                        QrCode.dataAddress(paper.address()),
                        "style",
                        STYLE),
                html);
        return render(html.toString());
    }

    /** Several sheets as one document, to be printed in one go. */
    public byte[] together(List<InputStream> sheets) {
        try (var all = new ByteArrayOutputStream()) {
            var merger = new PDFMergerUtility();
            for (var sheet : sheets) {
                merger.addSource(new RandomAccessReadBuffer(sheet));
            }
            merger.setDestinationStream(all);
            merger.mergeDocuments(IOUtils.createMemoryOnlyStreamCache());
            return all.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String text(String resource) {
        try (var stream = CertificatePrinter.class.getResourceAsStream(resource)) {
            return new String(
                    Objects.requireNonNull(stream, resource).readAllBytes(),
                    StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static byte[] render(String html) {
        try (var pdf = new ByteArrayOutputStream()) {
            var builder = new PdfRendererBuilder();
            builder.usePdfUaAccessibility(true);
            builder.usePdfAConformance(PdfAConformance.PDFA_2_A);
            builder.useColorProfile(ICC_Profile.getInstance(ColorSpace.CS_sRGB).getData());
            builder.useSVGDrawer(new BatikSVGDrawer());
            font(builder, "RTCMSans-Regular", "RTCM Sans", 400);
            font(builder, "RTCMSans-Bold", "RTCM Sans", 700);
            font(builder, "RTCMSerif-Semibold", "RTCM Serif", 600);
            builder.withHtmlContent(html, null);
            builder.toStream(pdf);
            builder.run();
            return pdf.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void font(PdfRendererBuilder builder, String file, String family, int weight) {
        builder.useFont(() -> Letters.font(file), family, weight, FontStyle.NORMAL, true);
    }
}
