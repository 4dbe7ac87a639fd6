package az.rtcm.accounts.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ReturnAddressTests {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://evil.example",
                "//evil.example",
                "/\\evil.example",
                "\\\\evil.example",
                "javascript:alert(1)",
                "/en/my\r\nSet-Cookie: a=b",
                "/{language}",
                ""
            })
    void nobodyIsLedElsewhere(String address) {
        assertThat(ReturnAddress.safe(address, "/en/my")).isEqualTo("/en/my");
    }

    @Test
    void aPageOfThePlatformIsKeptWithItsQuery() {
        assertThat(ReturnAddress.safe("/admin/people?q=a%20b&page=2", "/en/my"))
                .isEqualTo("/admin/people?q=a%20b&page=2");
        assertThat(ReturnAddress.safe(null, "/en/my")).isEqualTo("/en/my");
    }

    @Test
    void anAddressWithAQueryIsOneParameter() {
        assertThat(ReturnAddress.query("/en/sign-in", "/admin/people?q=x&page=2"))
                .isEqualTo("/en/sign-in?to=/admin/people?q%3Dx%26page%3D2");
    }
}
