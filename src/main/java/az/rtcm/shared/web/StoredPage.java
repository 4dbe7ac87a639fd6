package az.rtcm.shared.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** One answer as it goes out, plain and compressed, with the modules whose data it shows. */
record StoredPage(
        Map<String, List<String>> headers,
        String contentType,
        byte[] plain,
        byte[] compressed,
        String etag,
        Set<String> modules,
        int minutes) {

    /** A page without the headers of its answer. */
    static StoredPage html(byte[] html, VisitorCached cached) {
        return new StoredPage(
                Map.of(),
                Html.TYPE,
                html,
                new byte[0],
                "",
                Set.of(cached.value()),
                cached.minutes());
    }

    boolean isHtml() {
        return contentType.startsWith("text/html");
    }

    int weight() {
        return plain.length + compressed.length + 1_000;
    }

    void send(HttpServletRequest request, HttpServletResponse response) throws IOException {
        headers.forEach((name, values) -> values.forEach(value -> response.addHeader(name, value)));
        response.setHeader("ETag", etag);
        response.setHeader("Cache-Control", "no-cache");
        response.addHeader("Vary", "Accept-Encoding");
        if (Compression.matches(etag, request.getHeader("If-None-Match"))) {
            response.setStatus(HttpServletResponse.SC_NOT_MODIFIED);
            return;
        }
        response.setContentType(contentType);
        byte[] body = plain;
        if (Compression.accepted(request)) {
            response.setHeader("Content-Encoding", "gzip");
            body = compressed;
        }
        response.setContentLength(body.length);
        if (!"HEAD".equals(request.getMethod())) {
            response.getOutputStream().write(body);
        }
    }
}
