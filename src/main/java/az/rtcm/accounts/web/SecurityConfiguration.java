package az.rtcm.accounts.web;

import static org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher.withDefaults;

import az.rtcm.accounts.Role;
import az.rtcm.accounts.internal.Rights;
import az.rtcm.shared.DevelopersPages;
import az.rtcm.shared.Settings;
import az.rtcm.shared.web.PublicForm;
import java.util.List;
import org.springframework.boot.servlet.filter.OrderedFilter;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpMethod;
import org.springframework.security.authorization.AuthorizationDecision;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.annotation.web.configurers.AuthorizeHttpRequestsConfigurer;
import org.springframework.security.config.annotation.web.configurers.HeadersConfigurer;
import org.springframework.security.config.observation.SecurityObservationSettings;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.core.userdetails.UsernameNotFoundException;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.context.SecurityContextHolderFilter;
import org.springframework.security.web.header.writers.CrossOriginOpenerPolicyHeaderWriter.CrossOriginOpenerPolicy;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;
import org.springframework.security.web.util.matcher.AnyRequestMatcher;
import org.springframework.security.web.util.matcher.OrRequestMatcher;
import org.springframework.security.web.util.matcher.RequestMatcher;

/** Which addresses are open, who may enter the others, and what browsers are told. */
@Configuration(proxyBeanMethods = false)
class SecurityConfiguration {

    private static final String CONTENT_SECURITY_POLICY =
            "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:;"
                    + " font-src 'self'; connect-src 'self'; manifest-src 'self'; form-action 'self';"
                    + " frame-ancestors 'none'; base-uri 'none'";
    private static final String PERMISSIONS_POLICY =
            "camera=(self), geolocation=(), microphone=(), payment=(), usb=(),"
                    + " publickey-credentials-get=(self), publickey-credentials-create=(self)";

    private static final String[] OPEN = {
        "/",
        "/error",
        "/language/*",
        "/favicon.ico",
        "/robots.txt",
        "/sitemap.xml",
        "/verify/**",
        "/feeds/**",
        "/sign-out",
        "/actuator/health"
    };

    private final Settings settings;
    private final DevelopersPages developers;
    private final String site;

    SecurityConfiguration(Settings settings, DevelopersPages developers) {
        this.settings = settings;
        this.developers = developers;
        this.site = "/{language:" + String.join("|", settings.languages()) + "}";
    }

    @Bean
    static PublicForm answerForms() {
        return new PublicForm("/answer/*");
    }

    @Bean
    static PublicForm signInForms() {
        return new PublicForm("/sign-in/**");
    }

    @Bean
    SecurityFilterChain security(
            HttpSecurity http,
            List<PublicForm> forms,
            CurrentRights rights,
            Doorkeeper doorkeeper) {
        var open = openForms(forms);
        return http.authorizeHttpRequests(requests -> rules(requests, open))
                .csrf(
                        csrf ->
                                csrf.requireCsrfProtectionMatcher(
                                        request -> doorkeeper.needsToken(request, open)))
                .exceptionHandling(
                        refusals ->
                                refusals.authenticationEntryPoint(doorkeeper)
                                        .accessDeniedHandler(doorkeeper))
                .addFilterAfter(rights, SecurityContextHolderFilter.class)
                .requestCache(AbstractHttpConfigurer::disable)
                .logout(AbstractHttpConfigurer::disable)
                .headers(this::headers)
                .build();
    }

    /** Nothing is open that is not named here. */
    private void rules(
            AuthorizeHttpRequestsConfigurer<HttpSecurity>.AuthorizationManagerRequestMatcherRegistry
                    requests,
            RequestMatcher open) {
        requests.requestMatchers(OPEN)
                .permitAll()
                .requestMatchers("/dev", "/dev/**")
                .access((who, request) -> new AuthorizationDecision(developers.areOpen()))
                .requestMatchers("/admin", "/admin/**")
                .hasAnyRole(Role.namesOfOffice())
                .requestMatchers(site + "/my", site + "/my/**")
                .hasAuthority(Rights.SIGNED_IN)
                .requestMatchers(HttpMethod.GET, site, site + "/**")
                .permitAll()
                .requestMatchers(HttpMethod.HEAD, site, site + "/**")
                .permitAll()
                .requestMatchers(open)
                .permitAll()
                .requestMatchers(site + "/**")
                .hasAuthority(Rights.SIGNED_IN)
                .anyRequest()
                .denyAll();
    }

    private void headers(HeadersConfigurer<HttpSecurity> headers) {
        headers.contentSecurityPolicy(csp -> csp.policyDirectives(CONTENT_SECURITY_POLICY))
                .referrerPolicy(referrer -> referrer.policy(ReferrerPolicy.SAME_ORIGIN))
                .permissionsPolicyHeader(permissions -> permissions.policy(PERMISSIONS_POLICY))
                .crossOriginOpenerPolicy(
                        opener -> opener.policy(CrossOriginOpenerPolicy.SAME_ORIGIN));
        if (isEncrypted()) {
            headers.httpStrictTransportSecurity(
                    hsts -> hsts.requestMatcher(AnyRequestMatcher.INSTANCE));
        } else {
            headers.httpStrictTransportSecurity(HeadersConfigurer.HstsConfig::disable);
        }
    }

    /** Signing in is our own page's work; without this bean the framework invents an account. */
    @Bean
    static UserDetailsService nobody() {
        return name -> {
            throw new UsernameNotFoundException(name);
        };
    }

    /** Nobody looks at the steps of the chain; watching each of them costs more than they do. */
    @Bean
    static SecurityObservationSettings unwatched() {
        return SecurityObservationSettings.noObservations();
    }

    /** It stands in the security chain only, not beside it. */
    @Bean
    static org.springframework.boot.web.servlet.FilterRegistrationBean<CurrentRights> inChainOnly(
            CurrentRights rights) {
        var registration =
                new org.springframework.boot.web.servlet.FilterRegistrationBean<>(rights);
        registration.setEnabled(false);
        registration.setOrder(OrderedFilter.REQUEST_WRAPPER_FILTER_MAX_ORDER);
        return registration;
    }

    private RequestMatcher openForms(List<PublicForm> forms) {
        return new OrRequestMatcher(
                forms.stream()
                        .map(form -> withDefaults().matcher(HttpMethod.POST, site + form.path()))
                        .map(RequestMatcher.class::cast)
                        .toList());
    }

    private boolean isEncrypted() {
        return "https".equals(settings.publicUrl().getScheme());
    }
}
