package az.rtcm.notifications;

import az.rtcm.nominations.Calls;
import az.rtcm.nominations.Candidate;
import az.rtcm.nominations.Candidates;
import az.rtcm.nominations.NominationState;
import az.rtcm.shared.actor.Actor;
import az.rtcm.shared.web.Page;
import az.rtcm.training.ChangeNotice;
import az.rtcm.training.Session;
import az.rtcm.training.SessionCancelled;
import az.rtcm.training.SessionId;
import az.rtcm.training.SessionPostponed;
import az.rtcm.training.Sessions;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Component;

/**
 * That a session is postponed or cancelled: to the invited organisations, and to everybody who has
 * a seat, is offered one or waits for one.
 */
@Component
class SessionMails {

    private static final Set<NominationState> CONCERNED =
            Set.of(NominationState.SELECTED, NominationState.RESERVED, NominationState.CONFIRMED);

    private final Calls calls;
    private final Candidates candidates;
    private final Sessions sessions;
    private final Recipients recipients;
    private final Notices notices;
    private final Facts facts;

    SessionMails(
            Calls calls,
            Candidates candidates,
            Sessions sessions,
            Recipients recipients,
            Notices notices,
            Facts facts) {
        this.calls = calls;
        this.candidates = candidates;
        this.sessions = sessions;
        this.recipients = recipients;
        this.notices = notices;
        this.facts = facts;
    }

    @ApplicationModuleListener
    void on(SessionPostponed event) {
        tell(MailKind.SESSION_POSTPONED, event.sessionId());
    }

    @ApplicationModuleListener
    void on(SessionCancelled event) {
        tell(MailKind.SESSION_CANCELLED, event.sessionId());
    }

    private void tell(MailKind kind, SessionId id) {
        Actor.platform("notifications")
                .run(
                        () -> {
                            if (calls.find(id).isPresent()) {
                                tell(kind, sessions.require(id));
                            }
                        });
    }

    private void tell(MailKind kind, Session session) {
        Stream.concat(offices(session.id()), nominees(session.id()))
                .forEach(
                        recipient ->
                                notices.tell(
                                        kind,
                                        about(session),
                                        recipient,
                                        page -> facts(session, page)));
    }

    private Stream<Recipient> offices(SessionId session) {
        return calls.invited(session).stream()
                .flatMap(invitation -> recipients.office(invitation.organisationId()).stream());
    }

    /** Of those without an address the organisation is told anyhow. */
    private Stream<Recipient> nominees(SessionId session) {
        return candidates.of(session).stream()
                .filter(SessionMails::isConcerned)
                .flatMap(candidate -> recipients.person(candidate.person().id()).stream());
    }

    private static boolean isConcerned(Candidate candidate) {
        return candidate.announcedAt() != null && CONCERNED.contains(candidate.state());
    }

    /** What is told anew is told once more, also if the days are those of an earlier notice. */
    private static String about(Session session) {
        var notice = session.notice();
        var said = notice == null ? "" : notice.on() + notice.text().words(notice.text().source());
        var news = "%s %s %s".formatted(session.starts(), session.ends(), said);
        return "session/%s/%s"
                .formatted(
                        session.id().value(),
                        UUID.nameUUIDFromBytes(news.getBytes(StandardCharsets.UTF_8)));
    }

    private Map<String, String> facts(Session session, Page page) {
        var all = facts.of(session, page);
        ChangeNotice notice = session.notice();
        all.put("notice", notice == null ? "" : page.marked(notice.text()));
        return all;
    }
}
