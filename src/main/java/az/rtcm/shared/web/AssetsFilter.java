package az.rtcm.shared.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/** Sends {@link Assets} from memory. An address that names no version of a file is passed on. */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 10)
class AssetsFilter extends OncePerRequestFilter {

    private final Assets assets;

    AssetsFilter(Assets assets) {
        this.assets = assets;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return !request.getRequestURI().startsWith(Assets.PREFIX);
    }

    @Override
    protected void doFilterInternal(
            HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var asset = assets.at(request.getRequestURI());
        if (asset.isEmpty()) {
            chain.doFilter(request, response);
            return;
        }
        send(asset.get(), request, response);
    }

    private static void send(
            Assets.Asset asset, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        response.setContentType(asset.type());
        response.setHeader("Cache-Control", "public, max-age=31536000, immutable");
        response.setHeader("X-Content-Type-Options", "nosniff");
        response.setHeader("Vary", "Accept-Encoding");
        byte[] body = asset.plain();
        if (asset.compressed() != null && Compression.accepted(request)) {
            response.setHeader("Content-Encoding", "gzip");
            body = asset.compressed();
        }
        response.setContentLength(body.length);
        response.getOutputStream().write(body);
    }
}
