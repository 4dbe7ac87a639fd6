package az.rtcm.accounts.web;

import az.rtcm.accounts.internal.Attempts;
import az.rtcm.accounts.internal.TooManyAttempts;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;

/** Tells a guesser when to come back. */
@ControllerAdvice
class TooManyAttemptsAnswer {

    @ExceptionHandler(TooManyAttempts.class)
    void wait(HttpServletResponse response) throws IOException {
        response.setHeader(HttpHeaders.RETRY_AFTER, Long.toString(Attempts.WINDOW.toSeconds()));
        response.sendError(HttpStatus.TOO_MANY_REQUESTS.value());
    }
}
