package az.rtcm.shared.web;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import az.rtcm.shared.WrongSetting;
import org.junit.jupiter.api.Test;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;

class TrustedProxiesTests {

    private final TomcatServletWebServerFactory server = new TomcatServletWebServerFactory();

    @Test
    void networksAndSingleMachinesAreTaken() {
        assertThatCode(() -> new TrustedProxies("10.0.0.0/8,192.0.2.7,fc00::/7").customize(server))
                .doesNotThrowAnyException();
    }

    @Test
    void anythingElseStopsTheStartWithOneLine() {
        assertThatExceptionOfType(WrongSetting.class)
                .isThrownBy(() -> new TrustedProxies("10.0.0.0/8,balancer").customize(server))
                .withMessageContaining("RTCM_TRUSTED_PROXIES")
                .withMessageContaining("balancer");
    }
}
