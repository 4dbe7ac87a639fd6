package az.rtcm.shared.web;

import gg.jte.TemplateEngine;
import gg.jte.output.Utf8ByteOutput;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
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

    JteView(TemplateEngine templates, Pages pages) {
        this.templates = templates;
        this.pages = pages;
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
        response.setContentLength(output.getContentLength());
        output.writeTo(response.getOutputStream());
    }

    private String template() {
        return getUrl() + ".jte";
    }

    static class Resolver extends AbstractTemplateViewResolver {

        private final TemplateEngine templates;
        private final Pages pages;

        Resolver(TemplateEngine templates, Pages pages) {
            this.templates = templates;
            this.pages = pages;
            setViewClass(JteView.class);
            setContentType("text/html;charset=utf-8");
        }

        @Override
        protected AbstractUrlBasedView instantiateView() {
            return new JteView(templates, pages);
        }
    }
}
