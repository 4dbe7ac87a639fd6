package az.rtcm.training.web;

import az.rtcm.shared.Settings;
import az.rtcm.shared.web.NotFound;
import az.rtcm.training.Session;
import az.rtcm.training.SessionId;
import az.rtcm.training.SessionLists;
import java.util.List;
import java.util.UUID;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** The sessions for people's own calendars. */
@Controller
class CalendarController {

    private static final MediaType CALENDAR =
            MediaType.parseMediaType("text/calendar;charset=utf-8");

    private final SessionLists sessions;
    private final SessionCalendar calendar;
    private final Settings settings;

    CalendarController(SessionLists sessions, SessionCalendar calendar, Settings settings) {
        this.sessions = sessions;
        this.calendar = calendar;
        this.settings = settings;
    }

    @GetMapping("/feeds/trainings.ics")
    ResponseEntity<String> all(@RequestParam(defaultValue = "") String language) {
        return answer(sessions.calendar(), language);
    }

    @GetMapping("/feeds/trainings/{id}.ics")
    ResponseEntity<String> one(
            @PathVariable UUID id, @RequestParam(defaultValue = "") String language) {
        var session = sessions.announced(new SessionId(id)).orElseThrow(NotFound::new);
        return answer(List.of(session), language);
    }

    private ResponseEntity<String> answer(List<Session> shown, String language) {
        var known = settings.languages().contains(language) ? language : settings.defaultLanguage();
        return ResponseEntity.ok().contentType(CALENDAR).body(calendar.of(shown, known));
    }
}
