package az.rtcm.certificates.web;

import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.ResponseStatus;

/** An address asked for too many numbers that do not exist: answered 429. */
@ResponseStatus(HttpStatus.TOO_MANY_REQUESTS)
class TooManyGuesses extends RuntimeException {

    TooManyGuesses() {
        super("too many guesses", null, false, false);
    }
}
