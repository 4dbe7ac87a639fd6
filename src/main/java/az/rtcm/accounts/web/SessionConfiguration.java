package az.rtcm.accounts.web;

import az.rtcm.accounts.internal.CalmSessions;
import az.rtcm.accounts.internal.SessionTransactions;
import az.rtcm.shared.Settings;
import jakarta.servlet.Filter;
import org.springframework.beans.factory.annotation.Qualifier;
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
import org.springframework.transaction.PlatformTransactionManager;

/** Where sessions are kept, for how long, and the cookie that names them. */
@Configuration(proxyBeanMethods = false)
@EnableJdbcHttpSession(maxInactiveIntervalInSeconds = 12 * 60 * 60)
class SessionConfiguration {

    /** The name by which Spring Session looks for them. */
    private static final String TRANSACTIONS = "springSessionTransactionOperations";

    /** For sessions only: everybody else is given the ordinary transactions. */
    @Bean(name = TRANSACTIONS, defaultCandidate = false)
    static SessionTransactions sessionTransactions(PlatformTransactionManager transactions) {
        return new SessionTransactions(transactions);
    }

    @Bean
    @Primary
    static CalmSessions<? extends Session> calmSessions(
            JdbcIndexedSessionRepository kept,
            @Qualifier(TRANSACTIONS) SessionTransactions transactions) {
        return calm(kept, transactions);
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
            FindByIndexNameSessionRepository<S> kept, SessionTransactions transactions) {
        return new CalmSessions<>(kept, transactions);
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
