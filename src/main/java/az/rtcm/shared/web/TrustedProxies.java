package az.rtcm.shared.web;

import az.rtcm.shared.WrongSetting;
import org.apache.catalina.util.NetMaskSet;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.tomcat.ConfigurableTomcatWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.core.Ordered;
import org.springframework.stereotype.Component;

/**
 * Whose word on where a reader comes from counts ({@code X-Forwarded-For}): that of the machines
 * before the platform, or all readers would stand in one place. Only looked at here; the web server
 * itself is told by {@code application.yaml}.
 */
@Component
class TrustedProxies
        implements WebServerFactoryCustomizer<ConfigurableTomcatWebServerFactory>, Ordered {

    private final String networks;

    TrustedProxies(@Value("${rtcm.trusted-proxies}") String networks) {
        this.networks = networks;
    }

    @Override
    public void customize(ConfigurableTomcatWebServerFactory server) {
        if (!new NetMaskSet().addAll(networks).isEmpty()) {
            throw new WrongSetting(
                    "RTCM_TRUSTED_PROXIES is not a list of networks such as 10.0.0.0/8: "
                            + networks);
        }
    }

    /** Before the web server reads it. */
    @Override
    public int getOrder() {
        return Ordered.HIGHEST_PRECEDENCE;
    }
}
