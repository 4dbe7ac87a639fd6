package az.rtcm.shared.web;

import gg.jte.TemplateEngine;
import gg.jte.output.Utf8ByteOutput;
import jakarta.servlet.http.HttpServletRequest;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import org.springframework.stereotype.Component;

/**
 * The one part of a public page that differs from reader to reader: the way in, or one's own menu
 * ({@code reader.jte}). A page made for visitors is given to somebody who signed in by setting in
 * their corner.
 */
@Component
class ReadersCorner {

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
}
