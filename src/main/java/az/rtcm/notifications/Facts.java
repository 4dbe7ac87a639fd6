package az.rtcm.notifications;

import az.rtcm.directory.OrganisationId;
import az.rtcm.nominations.CommunicatedReason;
import az.rtcm.shared.Settings;
import az.rtcm.shared.web.Page;
import az.rtcm.training.Session;
import az.rtcm.training.SessionId;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The facts of mails, worded for one language. */
@Component
class Facts {

    private final Settings settings;

    Facts(Settings settings) {
        this.settings = settings;
    }

    /** {@code session}, {@code dates} and {@code place}; the link leads to the public page. */
    Map<String, String> of(Session session, Page page) {
        var facts = new LinkedHashMap<String, String>();
        facts.put("session", page.marked(session.title()));
        facts.put("dates", dates(session, page));
        facts.put("place", place(session, page));
        facts.put(MailKind.LINK, site(page, session.path(page.language())));
        return facts;
    }

    /** The absolute address of a page of the site. */
    String site(Page page, String path) {
        return settings.link(page.url(path));
    }

    /** The absolute address of a page without a language. */
    String link(String path) {
        return settings.link(path);
    }

    /** The absolute address of an organisation's list. */
    String list(SessionId session, OrganisationId organisation, Page page) {
        return site(page, "/my/nominations/%s/%s".formatted(session.value(), organisation.value()));
    }

    /** A moment in the centre's time, saying so. */
    String moment(Instant instant, Page page) {
        return page.t("notifications.baku-time", page.format().time(instant));
    }

    /** As {@link #reason(String, Page)}, a prepared one in the language of the page. */
    String reason(@Nullable CommunicatedReason reason, Page page) {
        if (reason == null) {
            return "";
        }
        var prepared = reason.prepared();
        var words = Objects.requireNonNullElse(reason.words(), "");
        return reason(prepared == null ? words : page.t(prepared.label()) + ' ' + words, page);
    }

    /** A sentence with the communicated reason; empty when none was given. */
    String reason(@Nullable String communicated, Page page) {
        return communicated == null || communicated.isBlank()
                ? ""
                : page.t("notifications.reason", communicated.strip());
    }

    private static String dates(Session session, Page page) {
        var starts = session.starts();
        return starts == null
                ? page.t("notifications.dates-open")
                : page.format().period(starts, session.ends());
    }

    private static String place(Session session, Page page) {
        var place = session.place();
        var unknown =
                session.mode().hasPlace() ? "notifications.place-open" : session.mode().label();
        return place == null ? page.t(unknown) : page.marked(place);
    }
}
