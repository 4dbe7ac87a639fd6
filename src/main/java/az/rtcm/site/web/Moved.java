package az.rtcm.site.web;

import org.springframework.http.HttpStatus;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.view.RedirectView;

/** Sends readers and search engines from an older address to the one of today. */
final class Moved {

    private Moved() {}

    static ModelAndView to(String address) {
        var redirect = new RedirectView(address);
        redirect.setStatusCode(HttpStatus.MOVED_PERMANENTLY);
        return new ModelAndView(redirect);
    }
}
