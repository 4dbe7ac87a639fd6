package az.rtcm.shared.web;

import gg.jte.TemplateEngine;
import gg.jte.output.Utf8ByteOutput;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.springframework.web.servlet.view.AbstractTemplateView;
import org.springframework.web.servlet.view.AbstractTemplateViewResolver;
import org.springframework.web.servlet.view.AbstractUrlBasedView;

/** A page from a JTE template. Every template may take {@code page} and {@code fields}. */
class JteView extends AbstractTemplateView {

    private final TemplateEngine templates;
    private final Pages pages;
    private final SignedInReaders readers;

    JteView(TemplateEngine templates, Pages pages, SignedInReaders readers) {
        this.templates = templates;
        this.pages = pages;
        this.readers = readers;
        setExposeSpringMacroHelpers(false);
    }

    @Override
    public boolean checkResource(Locale locale) {
        return templates.hasTemplate(template());
    }

    @Override
    protected void renderMergedTemplateModel(
            Map<String, Object> model, HttpServletRequest request, HttpServletResponse response)
            throws Exception {
        var page = pages.page(request, model);
        var all = new HashMap<>(model);
        all.put("page", page);
        all.put("fields", page.fields());
        var output = new Utf8ByteOutput();
        templates.render(template(), all, output);
        response.setHeader("Content-Language", page.language());
        Html.send(readers.asRead(bytes(output), request, response), request, response);
    }

    private static byte[] bytes(Utf8ByteOutput output) throws IOException {
        var bytes = new ByteArrayOutputStream(output.getContentLength());
        output.writeTo(bytes);
        return bytes.toByteArray();
    }

    private String template() {
        return getUrl() + ".jte";
    }

    static class Resolver extends AbstractTemplateViewResolver {

        private final TemplateEngine templates;
        private final Pages pages;
        private final SignedInReaders readers;

        Resolver(TemplateEngine templates, Pages pages, SignedInReaders readers) {
            this.templates = templates;
            this.pages = pages;
            this.readers = readers;
            setViewClass(JteView.class);
            setContentType(Html.TYPE);
        }

        @Override
        protected AbstractUrlBasedView instantiateView() {
            return new JteView(templates, pages, readers);
        }
    }
}
