package az.rtcm.shared.web;

import az.rtcm.shared.Settings;
import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import java.io.IOException;
import org.springframework.boot.webmvc.autoconfigure.WebMvcRegistrations;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.format.FormatterRegistry;
import org.springframework.web.method.HandlerTypePredicate;
import org.springframework.web.servlet.LocaleResolver;
import org.springframework.web.servlet.ViewResolver;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.PathMatchConfigurer;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** Puts the web shell together. */
@Configuration(proxyBeanMethods = false)
class WebConfiguration implements WebMvcConfigurer {

    private final Settings settings;
    private final SignedInReaders readers;

    WebConfiguration(Settings settings, SignedInReaders readers) {
        this.settings = settings;
        this.readers = readers;
    }

    @Bean
    static Messages messageSource() throws IOException {
        return new Messages();
    }

    @Bean
    static TemplateEngine templateEngine() {
        var templates = TemplateEngine.createPrecompiled(null, ContentType.Html, null, "az.rtcm");
        templates.setBinaryStaticContent(true);
        return templates;
    }

    @Bean
    static ViewResolver jteViewResolver(
            TemplateEngine templates, Pages pages, SignedInReaders readers) {
        return new JteView.Resolver(templates, pages, readers);
    }

    @Bean
    static LocaleResolver localeResolver(Settings settings) {
        return new ReadersLanguage(settings.languages());
    }

    @Bean
    static WebMvcRegistrations mappings(Settings settings) {
        return new WebMvcRegistrations() {
            @Override
            public RequestMappingHandlerMapping getRequestMappingHandlerMapping() {
                return new SiteMappings(settings.languages());
            }
        };
    }

    @Override
    public void configurePathMatch(PathMatchConfigurer paths) {
        paths.addPathPrefix(
                SiteMappings.prefix(settings.languages()),
                HandlerTypePredicate.forAnnotation(SiteController.class));
    }

    @Override
    public void addFormatters(FormatterRegistry formatters) {
        TypedDates.register(formatters);
    }

    @Override
    public void addInterceptors(InterceptorRegistry interceptors) {
        interceptors.addInterceptor(new VisitorCacheMarker());
        interceptors.addInterceptor(readers);
    }
}
