package az.rtcm.nominations.web;

import az.rtcm.nominations.NominationId;
import az.rtcm.nominations.NominationState;
import az.rtcm.nominations.Offers;
import az.rtcm.nominations.Seats;
import az.rtcm.nominations.WrongState;
import az.rtcm.shared.web.NavigationItem;
import az.rtcm.shared.web.Notice;
import az.rtcm.shared.web.SiteController;
import java.util.UUID;
import org.springframework.context.annotation.Bean;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The seats offered to the person who signed in. */
@SiteController
@RequestMapping("/my/seats")
class MySeatsController {

    private final Offers offers;
    private final Seats seats;

    MySeatsController(Offers offers, Seats seats) {
        this.offers = offers;
        this.seats = seats;
    }

    @Bean
    static NavigationItem mySeats() {
        return NavigationItem.my(10, "nominations.seats.mine", "/my/seats");
    }

    @GetMapping
    ModelAndView all() {
        return new ModelAndView("nominations/web/seats").addObject("offers", offers.mine());
    }

    @PostMapping("/{nomination}/confirmation")
    String confirm(
            @PathVariable String language,
            @PathVariable UUID nomination,
            RedirectAttributes redirect) {
        try {
            var state = seats.confirm(new NominationId(nomination));
            Notice.success(
                    redirect,
                    state == NominationState.CONFIRMED
                            ? "nominations.seat.confirmed"
                            : "nominations.seat.none-left");
        } catch (WrongState e) {
            Notice.warning(redirect, "nominations.wrong-state");
        }
        return to(language);
    }

    @PostMapping("/{nomination}/declination")
    String decline(
            @PathVariable String language,
            @PathVariable UUID nomination,
            RedirectAttributes redirect) {
        return attempt(
                () -> seats.decline(new NominationId(nomination)),
                "nominations.seat.declined",
                language,
                redirect);
    }

    @PostMapping("/{nomination}/withdrawal")
    ModelAndView withdraw(
            @PathVariable String language,
            @PathVariable UUID nomination,
            @RequestParam(name = "reason", defaultValue = "") String typed,
            RedirectAttributes redirect) {
        var id = offers.mine(new NominationId(nomination)).id();
        var reason = WithdrawalReason.of(typed);
        var problem = reason.problem();
        if (problem != null) {
            var page = all().addObject("about", id).addObject("problem", problem);
            page.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
            return page.addObject("reason", reason.words());
        }
        return new ModelAndView(
                attempt(
                        () -> seats.withdraw(id, reason.words()),
                        "nominations.seat.withdrawn",
                        language,
                        redirect));
    }

    private static String attempt(
            Runnable action, String done, String language, RedirectAttributes redirect) {
        try {
            action.run();
            Notice.success(redirect, done);
        } catch (WrongState e) {
            Notice.warning(redirect, "nominations.wrong-state");
        }
        return to(language);
    }

    private static String to(String language) {
        return "redirect:/" + language + "/my/seats";
    }
}
