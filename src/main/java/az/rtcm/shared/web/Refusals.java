package az.rtcm.shared.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.web.HttpRequestMethodNotSupportedException;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;

/** Answers that any service may give, as statuses; {@link ErrorPages} renders them. */
@ControllerAdvice
class Refusals {

    private static final Logger LOG = LoggerFactory.getLogger(Refusals.class);

    private final FormPages forms;

    Refusals(FormPages forms) {
        this.forms = forms;
    }

    /** An id that is none (letters where a number belongs) names nothing either. */
    @ExceptionHandler({NotFound.class, MethodArgumentTypeMismatchException.class})
    void notFound(HttpServletResponse response) throws IOException {
        response.sendError(HttpServletResponse.SC_NOT_FOUND);
    }

    @ExceptionHandler(AccessDeniedException.class)
    void denied(HttpServletResponse response) throws IOException {
        response.sendError(HttpServletResponse.SC_FORBIDDEN);
    }

    /** What only takes forms leads, when it is read, to the page on which the form stands. */
    @ExceptionHandler(HttpRequestMethodNotSupportedException.class)
    void wrongMethod(HttpServletRequest request, HttpServletResponse response) throws IOException {
        var page =
                VisitorCacheFilter.isReading(request)
                        ? forms.above(request.getRequestURI())
                        : Optional.<String>empty();
        if (page.isPresent()) {
            response.sendRedirect(page.get());
        } else {
            response.sendError(HttpServletResponse.SC_METHOD_NOT_ALLOWED);
        }
    }

    /** What the database refused because no service foresaw it: the last judge, not an accident. */
    @ExceptionHandler(DataIntegrityViolationException.class)
    void violation(DataIntegrityViolationException refused, HttpServletResponse response)
            throws IOException {
        LOG.warn("The database refused a change", refused);
        response.sendError(HttpServletResponse.SC_CONFLICT);
    }

    /** Somebody else changed the same thing in the meantime. */
    @ExceptionHandler(OptimisticLockingFailureException.class)
    void conflict(HttpServletResponse response) throws IOException {
        response.sendError(HttpServletResponse.SC_CONFLICT);
    }
}
