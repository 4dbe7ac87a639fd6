package az.rtcm.shared.web;

import az.rtcm.shared.Settings;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import java.util.Map;
import org.apache.catalina.core.StandardHost;
import org.springframework.boot.tomcat.ConfigurableTomcatWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.stereotype.Component;

/**
 * What is answered to an address that the web server itself cannot read ({@code %00}), or if even
 * the page of an error fails: no language is known there, so one page says it in all of them, in
 * the look of the site.
 */
@Component
public class LastErrorPage
        implements WebServerFactoryCustomizer<ConfigurableTomcatWebServerFactory> {

    private final TemplateEngine templates;
    private final Messages messages;
    private final Settings settings;
    private final Assets assets;

    LastErrorPage(TemplateEngine templates, Messages messages, Settings settings, Assets assets) {
        this.templates = templates;
        this.messages = messages;
        this.settings = settings;
        this.assets = assets;
    }

    /** The words of one language. */
    public record Said(String language, String title, String text, String home) {}

    /** Innermost, so that the page of the web server's own comes too late. */
    @Override
    public void customize(ConfigurableTomcatWebServerFactory server) {
        var answer = new LastErrorValve(html(400), html(500));
        server.addContextCustomizers(
                context -> {
                    if (context.getParent() instanceof StandardHost host) {
                        host.getPipeline().addValve(answer);
                        host.setErrorReportValveClass(LastErrorValve.class.getName());
                    }
                });
    }

    private String html(int code) {
        var html = new StringOutput();
        Map<String, Object> parts =
                Map.of(
                        "said",
                        settings.languages().stream()
                                .map(language -> said(language, code))
                                .toList(),
                        "style",
                        assets.address("css/site.ltr.css"));
        templates.render("shared/web/lastError.jte", parts, html);
        return html.toString();
    }

    private Said said(String language, int code) {
        return new Said(
                language,
                messages.text("shared.error." + code + ".title", language),
                messages.text("shared.error." + code + ".text", language),
                messages.text("shared.error.home", language));
    }
}
