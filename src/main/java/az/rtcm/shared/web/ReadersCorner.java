package az.rtcm.shared.web;

import gg.jte.TemplateEngine;
import gg.jte.output.Utf8ByteOutput;
import jakarta.servlet.http.HttpServletRequest;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.springframework.stereotype.Component;

/**
 * The one part of a public page that differs from reader to reader: the way in, or one's own menu
 * ({@code reader.jte}). A page made for visitors is given to somebody who signed in by setting in
 * their corner.
 */
@Component
class ReadersCorner {

    private static final String OPEN = "<div class=\"reader\">";
    private static final String CLOSE = "</div>";

    private final TemplateEngine templates;
    private final Pages pages;

    ReadersCorner(TemplateEngine templates, Pages pages) {
        this.templates = templates;
        this.pages = pages;
    }

    /** The corner of whoever asks, in the language of the page. */
    byte[] of(HttpServletRequest request) {
        var output = new Utf8ByteOutput();
        templates.render(
                "shared/web/reader.jte",
                Map.<String, Object>of("page", pages.page(request, Map.of())),
                output);
        var bytes = new ByteArrayOutputStream(output.getContentLength());
        try {
            output.writeTo(bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    /** The visitors' page with this corner wherever theirs stands. */
    static byte[] set(byte[] corner, byte[] visitorsPage) {
        // one character a byte, so that places in the text are places in the page
        var html = new String(visitorsPage, StandardCharsets.ISO_8859_1);
        var bytes = new ByteArrayOutputStream(visitorsPage.length + 2 * corner.length);
        int from = 0;
        for (int at = html.indexOf(OPEN); at >= 0; at = html.indexOf(OPEN, from)) {
            bytes.write(visitorsPage, from, at - from);
            bytes.writeBytes(corner);
            from = html.indexOf(CLOSE, at) + CLOSE.length();
        }
        bytes.write(visitorsPage, from, visitorsPage.length - from);
        return bytes.toByteArray();
    }
}
