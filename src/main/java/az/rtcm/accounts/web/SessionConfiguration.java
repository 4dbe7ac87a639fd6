package az.rtcm.accounts.web;

import az.rtcm.accounts.internal.CalmSessions;
import az.rtcm.shared.Settings;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Primary;
import org.springframework.session.FindByIndexNameSessionRepository;
import org.springframework.session.Session;
import org.springframework.session.jdbc.JdbcIndexedSessionRepository;
import org.springframework.session.jdbc.config.annotation.web.http.EnableJdbcHttpSession;
import org.springframework.session.web.http.CookieSerializer;
import org.springframework.session.web.http.DefaultCookieSerializer;

/** Where sessions are kept, for how long, and the cookie that names them. */
@Configuration(proxyBeanMethods = false)
@EnableJdbcHttpSession(maxInactiveIntervalInSeconds = 12 * 60 * 60)
class SessionConfiguration {

    @Bean
    @Primary
    static FindByIndexNameSessionRepository<? extends Session> calmSessions(
            JdbcIndexedSessionRepository kept) {
        return calm(kept);
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
