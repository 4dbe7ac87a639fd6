package az.rtcm.accounts.web;

import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.UriUtils;

/** Where to go on after signing in: a page of this platform, never an address elsewhere. */
final class ReturnAddress {

    private static final Pattern HERE =
            Pattern.compile("/(?![/\\\\])[^\\\\\\p{Cntrl}\\s{}]{0,1999}");

    private ReturnAddress() {}

    static String of(HttpServletRequest request) {
        var query = request.getQueryString();
        return query == null ? request.getRequestURI() : request.getRequestURI() + '?' + query;
    }

    /** The address itself if it is one of ours, else the other one. */
    static String safe(@Nullable String address, String otherwise) {
        return address != null && HERE.matcher(address).matches() ? address : otherwise;
    }

    static String query(String page, String to) {
        return page + "?to=" + UriUtils.encodeQueryParam(to, StandardCharsets.UTF_8);
    }
}
