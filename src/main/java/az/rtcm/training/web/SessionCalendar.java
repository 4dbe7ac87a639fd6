package az.rtcm.training.web;

import az.rtcm.shared.Settings;
import az.rtcm.shared.text.LocalizedText;
import az.rtcm.training.Session;
import java.time.Clock;
import java.util.List;
import java.util.Objects;
import net.fortuna.ical4j.model.Calendar;
import net.fortuna.ical4j.model.component.VEvent;
import net.fortuna.ical4j.model.property.Description;
import net.fortuna.ical4j.model.property.DtEnd;
import net.fortuna.ical4j.model.property.DtStamp;
import net.fortuna.ical4j.model.property.DtStart;
import net.fortuna.ical4j.model.property.Location;
import net.fortuna.ical4j.model.property.ProdId;
import net.fortuna.ical4j.model.property.Sequence;
import net.fortuna.ical4j.model.property.Status;
import net.fortuna.ical4j.model.property.Summary;
import net.fortuna.ical4j.model.property.Uid;
import net.fortuna.ical4j.model.property.Url;
import net.fortuna.ical4j.model.property.immutable.ImmutableCalScale;
import net.fortuna.ical4j.model.property.immutable.ImmutableMethod;
import net.fortuna.ical4j.model.property.immutable.ImmutableVersion;
import org.springframework.stereotype.Component;

/** Sessions as an iCalendar file (RFC 5545): whole days, and only where the days are known. */
@Component
class SessionCalendar {

    private final Settings settings;
    private final Clock clock;

    SessionCalendar(Settings settings, Clock clock) {
        this.settings = settings;
        this.clock = clock;
    }

    String of(List<Session> sessions, String language) {
        var calendar = new Calendar();
        calendar.add(
                new ProdId("-//RTCM//trainings//" + language.toUpperCase(java.util.Locale.ROOT)));
        calendar.add(ImmutableVersion.VERSION_2_0);
        calendar.add(ImmutableCalScale.GREGORIAN);
        calendar.add(ImmutableMethod.PUBLISH);
        sessions.stream()
                .filter(session -> session.starts() != null && session.starts().isDayKnown())
                .map(session -> event(session, language))
                .forEach(calendar::add);
        return calendar.toString();
    }

    private VEvent event(Session session, String language) {
        var starts = Objects.requireNonNull(session.starts());
        var ends = session.ends() == null ? starts : session.ends();
        var address = settings.link("/" + language + session.path(language));
        var event = new VEvent();
        event.add(new Uid(session.id().value() + "@" + settings.publicUrl().getHost()));
        event.add(new DtStamp(clock.instant()));
        event.add(new DtStart<>(starts.earliest()));
        event.add(new DtEnd<>(ends.latest().plusDays(1)));
        event.add(new Sequence(session.version()));
        event.add(new Summary(words(session.title(), language)));
        event.add(new Description(words(session.summary(), language) + "\n" + address));
        if (session.place() != null) {
            event.add(new Location(words(session.place(), language)));
        }
        event.add(new Url(java.net.URI.create(address)));
        event.add(new Status(session.isCancelled() ? "CANCELLED" : "CONFIRMED"));
        return event;
    }

    private String words(LocalizedText text, String language) {
        return text.in(language, settings.languages()).map(LocalizedText.Shown::text).orElse("");
    }
}
