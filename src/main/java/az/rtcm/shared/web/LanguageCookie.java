package az.rtcm.shared.web;

import java.time.Duration;
import org.springframework.http.ResponseCookie;

/** Remembers the reader's language for pages whose address has none: the back office. */
public final class LanguageCookie {

    static final String NAME = "language";

    private LanguageCookie() {}

    public static ResponseCookie of(String code) {
        return ResponseCookie.from(NAME, code)
                .path("/")
                .maxAge(Duration.ofDays(365))
                .sameSite("Lax")
                .httpOnly(true)
                .build();
    }
}
