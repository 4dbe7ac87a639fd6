package az.rtcm.shared.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/**
 * A page on its way out. It is compressed here, quickly rather than well: the container would spend
 * more time on that than the page took to make.
 */
final class Html {

    static final String TYPE = "text/html;charset=utf-8";
    private static final String PLAIN = Html.class.getName() + ".plain";
    private static final int WORTH_COMPRESSING = 1_400;

    private Html() {}

    /** Says that somebody further out records the page and compresses it themselves. */
    static void leavePlain(HttpServletRequest request) {
        request.setAttribute(PLAIN, true);
    }

    static void send(byte[] html, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        response.setContentType(TYPE);
        var body = html;
        if (request.getAttribute(PLAIN) == null && html.length >= WORTH_COMPRESSING) {
            response.addHeader("Vary", "Accept-Encoding");
            if (Compression.accepted(request)) {
                response.setHeader("Content-Encoding", "gzip");
                body = Compression.fast(html);
            }
        }
        response.setContentLength(body.length);
        response.getOutputStream().write(body);
    }
}
