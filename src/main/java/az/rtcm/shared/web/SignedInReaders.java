package az.rtcm.shared.web;

import az.rtcm.shared.actor.Actor;
import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.support.RequestContextUtils;

/**
 * Somebody who signed in sees a public page just as visitors do, but for their own corner of the
 * header. So the page that is kept for visitors serves them too; one that is not kept yet is made
 * as for a visitor, with a visitor's rights, and kept.
 */
@Component
class SignedInReaders implements HandlerInterceptor {

    private static final String SHARED = SignedInReaders.class.getName();
    private static final String REPLACED = SHARED + ".replaced";

    /** Kept beside the visitors' pages: such a page was made before its headers were known. */
    private static final String OWN = "signed in ";

    private final VisitorPages pages;
    private final ReadersCorner corners;

    /** By the very page that is kept, and gone with it. */
    private final Cache<StoredPage, CutPage> cut =
            Caffeine.newBuilder().weakKeys().maximumSize(2_000).build();

    SignedInReaders(VisitorPages pages, ReadersCorner corners) {
        this.pages = pages;
        this.corners = corners;
    }

    @Override
    public boolean preHandle(
            HttpServletRequest request, HttpServletResponse response, Object handler)
            throws IOException {
        if (!(request.getAttribute(VisitorCacheFilter.CACHED) instanceof VisitorCached cached)
                || !isShared(request)) {
            return true;
        }
        // what is made for this reader is not the visitors' page
        request.removeAttribute(VisitorCacheFilter.CACHED);
        var corner = corners.of(request);
        var address = VisitorCacheFilter.address(request);
        var kept = pages.find(address).or(() -> pages.find(OWN + address));
        if (kept.filter(StoredPage::isHtml).isPresent()) {
            Html.send(cut(kept.get()), corner, request, response);
            return false;
        }
        request.setAttribute(SHARED, new Shared(cached, corner, pages.generations()));
        request.setAttribute(REPLACED, SecurityContextHolder.getContext());
        SecurityContextHolder.clearContext();
        return true;
    }

    @Override
    public void afterCompletion(
            HttpServletRequest request,
            HttpServletResponse response,
            Object handler,
            @Nullable Exception failure) {
        if (request.getAttribute(REPLACED) instanceof SecurityContext replaced) {
            SecurityContextHolder.setContext(replaced);
        }
    }

    /** What this reader gets of a page: if it was made as for a visitor, with their corner. */
    byte[] asRead(byte[] html, HttpServletRequest request, HttpServletResponse response) {
        if (!(request.getAttribute(SHARED) instanceof Shared shared)) {
            return html;
        }
        var page = StoredPage.html(html, shared.cached());
        if (response.getStatus() == HttpServletResponse.SC_OK) {
            pages.keep(OWN + VisitorCacheFilter.address(request), page, shared.before());
        }
        return cut(page).with(shared.corner());
    }

    private CutPage cut(StoredPage page) {
        return cut.get(page, kept -> CutPage.of(kept.plain()));
    }

    private static boolean isShared(HttpServletRequest request) {
        return VisitorCacheFilter.isReading(request)
                && !Actor.current().isVisitor()
                && RequestContextUtils.getInputFlashMap(request) == null;
    }

    private record Shared(VisitorCached cached, byte[] corner, Map<String, Long> before) {}
}
