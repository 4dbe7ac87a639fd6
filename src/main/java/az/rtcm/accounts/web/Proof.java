package az.rtcm.accounts.web;

import az.rtcm.shared.web.Notice;
import jakarta.servlet.http.HttpSession;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/**
 * That it is the owner who changes how an account is entered, and not whoever found the session
 * open: a password, a code or a passkey was shown a few minutes ago.
 */
@Component
class Proof {

    private static final Duration VALID = Duration.ofMinutes(5);
    private static final String GIVEN = "proof-given-at";

    private final Clock clock;

    Proof(Clock clock) {
        this.clock = clock;
    }

    /** Something that only the owner has or knows was shown now. */
    void given(HttpSession session) {
        session.setAttribute(GIVEN, clock.instant());
    }

    boolean isFresh(HttpSession session) {
        return session.getAttribute(GIVEN) instanceof Instant given
                && clock.instant().isBefore(given.plus(VALID));
    }

    /** Back to the page that asks for it. */
    static String ask(RedirectAttributes redirect) {
        Notice.warning(redirect, "accounts.proof.needed");
        return "redirect:/{language}/my/security";
    }
}
