package az.rtcm.accounts.web;

import jakarta.servlet.http.HttpServletRequest;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PostMapping;

/** The way out. */
@Controller
class SignOutController {

    @PostMapping("/sign-out")
    String signOut(HttpServletRequest request) {
        SessionKeeper.end(request);
        return "redirect:/";
    }
}
