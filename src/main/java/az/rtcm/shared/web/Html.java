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
        boolean small = html.length < WORTH_COMPRESSING;
        write(!small && compresses(request, response) ? Compression.fast(html) : html, response);
    }

    /** A page of which all is compressed already but the reader's corner. */
    static void send(
            CutPage page, byte[] corner, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        boolean compressed = compresses(request, response);
        write(compressed ? page.compressedWith(corner) : page.with(corner), response);
    }

    private static boolean compresses(HttpServletRequest request, HttpServletResponse response) {
        if (request.getAttribute(PLAIN) != null) {
            return false;
        }
        response.addHeader("Vary", "Accept-Encoding");
        boolean accepted = Compression.accepted(request);
        if (accepted) {
            response.setHeader("Content-Encoding", "gzip");
        }
        return accepted;
    }

    private static void write(byte[] body, HttpServletResponse response) throws IOException {
        response.setContentType(TYPE);
        response.setContentLength(body.length);
        response.getOutputStream().write(body);
    }
}
