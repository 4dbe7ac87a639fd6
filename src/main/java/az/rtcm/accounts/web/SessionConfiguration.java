package az.rtcm.accounts.web;

import az.rtcm.accounts.internal.CalmSessions;
import az.rtcm.shared.Settings;
import jakarta.servlet.Filter;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Primary;
import org.springframework.session.FindByIndexNameSessionRepository;
import org.springframework.session.Session;
import org.springframework.session.jdbc.JdbcIndexedSessionRepository;
import org.springframework.session.jdbc.config.annotation.web.http.EnableJdbcHttpSession;
import org.springframework.session.web.http.CookieSerializer;
import org.springframework.session.web.http.DefaultCookieSerializer;
import org.springframework.session.web.http.SessionRepositoryFilter;

/** Where sessions are kept, for how long, and the cookie that names them. */
@Configuration(proxyBeanMethods = false)
@EnableJdbcHttpSession(maxInactiveIntervalInSeconds = 12 * 60 * 60)
class SessionConfiguration {

    @Bean
    @Primary
    static CalmSessions<? extends Session> calmSessions(JdbcIndexedSessionRepository kept) {
        return calm(kept);
    }

    /** Around the filter that keeps sessions. */
    @Bean
    static FilterRegistrationBean<Filter> forgettingSessions(CalmSessions<?> sessions) {
        Filter forgetting =
                (request, response, chain) -> {
                    try {
                        chain.doFilter(request, response);
                    } finally {
                        sessions.forget();
                    }
                };
        var registration = new FilterRegistrationBean<>(forgetting);
        registration.setOrder(SessionRepositoryFilter.DEFAULT_ORDER - 1);
        return registration;
    }

    private static <S extends Session> CalmSessions<S> calm(
            FindByIndexNameSessionRepository<S> kept) {
        return new CalmSessions<>(kept);
    }

    @Bean
    static CookieSerializer sessionCookie(Settings settings) {
        var cookie = new DefaultCookieSerializer();
        cookie.setUseHttpOnlyCookie(true);
        cookie.setSameSite("Lax");
        cookie.setUseSecureCookie("https".equals(settings.publicUrl().getScheme()));
        return cookie;
    }
}
