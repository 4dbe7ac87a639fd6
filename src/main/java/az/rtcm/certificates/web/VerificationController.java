package az.rtcm.certificates.web;

import az.rtcm.certificates.Certificate;
import az.rtcm.certificates.CertificateNumber;
import az.rtcm.certificates.Certificates;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Objects;
import java.util.Optional;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.servlet.ModelAndView;

/**
 * What the QR code of a certificate leads to: a page for people, JSON for machines. The address has
 * no language; the reader's own is used.
 */
@Controller
class VerificationController {

    private static final int LONGEST_SHOWN = 60;

    private final Certificates certificates;
    private final Guesses guesses;

    VerificationController(Certificates certificates, Guesses guesses) {
        this.certificates = certificates;
        this.guesses = guesses;
    }

    @GetMapping("/verify/{number}")
    Object verify(
            @PathVariable String number, HttpServletRequest request, HttpServletResponse response) {
        var found = CertificateNumber.parse(number).flatMap(certificates::verify);
        if (found.isEmpty()) {
            refuseGuesses(request.getRemoteAddr(), response);
        }
        return wantsJson(request) ? json(found, shown(number)) : page(found, shown(number));
    }

    /**
     * Only unknown numbers are refused: many people share an address behind a network or a proxy,
     * and one of them must not keep the others from checking a genuine paper.
     */
    private void refuseGuesses(String address, HttpServletResponse response) {
        if (guesses.areTooMany(address)) {
            response.setHeader(HttpHeaders.RETRY_AFTER, String.valueOf(Guesses.PERIOD.toSeconds()));
            throw new TooManyGuesses();
        }
        guesses.note(address);
    }

    private static ModelAndView page(Optional<Certificate> found, String typed) {
        var page =
                new ModelAndView("certificates/web/verdict")
                        .addObject("certificate", found.orElse(null))
                        .addObject("typed", typed);
        page.setStatus(found.isPresent() ? HttpStatus.OK : HttpStatus.NOT_FOUND);
        return page;
    }

    private static ResponseEntity<Checked> json(Optional<Certificate> found, String typed) {
        return ResponseEntity.status(found.isPresent() ? HttpStatus.OK : HttpStatus.NOT_FOUND)
                .header(HttpHeaders.VARY, HttpHeaders.ACCEPT)
                .header("X-Robots-Tag", "noindex")
                .body(found.map(Checked::of).orElseGet(() -> Checked.unknown(typed)));
    }

    private static boolean wantsJson(HttpServletRequest request) {
        var accepted = Objects.requireNonNullElse(request.getHeader(HttpHeaders.ACCEPT), "");
        return accepted.contains(MediaType.APPLICATION_JSON_VALUE)
                && !accepted.contains(MediaType.TEXT_HTML_VALUE);
    }

    private static String shown(String typed) {
        return typed.length() <= LONGEST_SHOWN ? typed : typed.substring(0, LONGEST_SHOWN) + "…";
    }
}
