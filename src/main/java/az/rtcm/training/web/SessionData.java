package az.rtcm.training.web;

import az.rtcm.shared.time.PartialDate;
import az.rtcm.shared.web.JsonLd;
import az.rtcm.shared.web.Page;
import az.rtcm.training.Mode;
import az.rtcm.training.Session;
import org.jspecify.annotations.Nullable;

/** A session in the words of schema.org (EducationEvent, Place, Organization). */
public final class SessionData {

    private static final String SCHEMA = "https://schema.org/";

    private SessionData() {}

    public static JsonLd of(Session session, Page page) {
        return JsonLd.of("EducationEvent")
                .with("name", page.plain(session.title()))
                .with(
                        "description",
                        session.summary().isEmpty() ? null : page.plain(session.summary()))
                .with("url", page.canonical())
                .with("inLanguage", page.language())
                .with("startDate", iso(session.starts()))
                .with("endDate", iso(session.ends()))
                .with("eventStatus", SCHEMA + status(session))
                .with("eventAttendanceMode", SCHEMA + attendance(session.mode()))
                .with("location", location(session, page))
                .with("maximumAttendeeCapacity", session.seats())
                .with(
                        "organizer",
                        JsonLd.of("Organization")
                                .with("name", page.t("shared.site-name"))
                                .with("url", page.absolute(page.url("/"))));
    }

    private static @Nullable String iso(@Nullable PartialDate date) {
        return date == null ? null : date.iso();
    }

    private static String status(Session session) {
        if (session.isCancelled()) {
            return "EventCancelled";
        }
        return session.isPostponed() ? "EventRescheduled" : "EventScheduled";
    }

    private static String attendance(Mode mode) {
        return switch (mode) {
            case IN_PERSON -> "OfflineEventAttendanceMode";
            case HYBRID -> "MixedEventAttendanceMode";
            case ONLINE, SELF_PACED -> "OnlineEventAttendanceMode";
        };
    }

    /** Null when people come to a place that is not known: it must not read as one on line. */
    private static @Nullable JsonLd location(Session session, Page page) {
        var place = session.place();
        if (place == null) {
            return session.mode().hasPlace()
                    ? null
                    : JsonLd.of("VirtualLocation").with("url", page.canonical());
        }
        return JsonLd.of("Place")
                .with("name", page.plain(place))
                .with("address", page.plain(place));
    }
}
