package az.rtcm.attendance.admin;

import az.rtcm.attendance.Standing;
import az.rtcm.shared.web.Page;
import az.rtcm.shared.web.Pages;
import java.util.List;
import java.util.stream.Collectors;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** Marks as a sentence for the reader: who, when, which mark and by whom. */
@Component
class MarksInWords {

    private static final int MOST = 10;

    private final Pages pages;

    MarksInWords(Pages pages) {
        this.pages = pages;
    }

    String of(List<Standing> marks) {
        var page = pages.detached(LocaleContextHolder.getLocale().getLanguage());
        var words =
                marks.stream()
                        .limit(MOST)
                        .map(one -> of(one, page))
                        .collect(Collectors.joining("; "));
        return marks.size() > MOST ? words + "; …" : words;
    }

    private static String of(Standing one, Page page) {
        var mark = one.mark();
        return page.t(
                mark == null ? "attendance.stands.none" : "attendance.stands",
                one.name(),
                page.format().date(one.halfDay().day()),
                page.t(one.halfDay().part().label()),
                mark == null ? "" : page.t(mark.label()),
                one.by() == null ? "" : one.by());
    }
}
