package az.rtcm.shared.web;

import org.springframework.http.HttpStatus;
import org.springframework.validation.BindingResult;
import org.springframework.web.servlet.ModelAndView;

/** The form again, with what was typed and what is wrong with it: 422. */
public final class Refused {

    private Refused() {}

    public static ModelAndView with(String view, BindingResult errors) {
        var page = new ModelAndView(view, HttpStatus.UNPROCESSABLE_CONTENT);
        page.addAllObjects(errors.getModel());
        return page;
    }
}
