package az.rtcm.shared.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;

/** Tells the filter outside that the page being rendered may be kept. */
class VisitorCacheMarker implements HandlerInterceptor {

    @Override
    public boolean preHandle(
            HttpServletRequest request, HttpServletResponse response, Object handler) {
        if (handler instanceof HandlerMethod method) {
            var cached =
                    AnnotatedElementUtils.findMergedAnnotation(
                            method.getMethod(), VisitorCached.class);
            if (cached == null) {
                cached =
                        AnnotatedElementUtils.findMergedAnnotation(
                                method.getBeanType(), VisitorCached.class);
            }
            request.setAttribute(VisitorCacheFilter.CACHED, cached);
        }
        return true;
    }
}
