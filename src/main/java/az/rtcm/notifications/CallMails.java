package az.rtcm.notifications;

import az.rtcm.directory.Organisation;
import az.rtcm.directory.OrganisationId;
import az.rtcm.directory.Organisations;
import az.rtcm.nominations.Call;
import az.rtcm.nominations.CallExtended;
import az.rtcm.nominations.CallOpened;
import az.rtcm.nominations.Calls;
import az.rtcm.nominations.OrganisationInvited;
import az.rtcm.nominations.ReplacementAsked;
import az.rtcm.shared.actor.Actor;
import az.rtcm.shared.web.NotFound;
import az.rtcm.shared.web.Page;
import az.rtcm.training.Session;
import az.rtcm.training.SessionId;
import az.rtcm.training.Sessions;
import java.time.Instant;
import java.util.Map;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Component;

/** What the focal points of invited organisations are told of a call. */
@Component
class CallMails {

    private static final Actor PLATFORM = Actor.platform("notifications");

    private final Calls calls;
    private final Sessions sessions;
    private final Organisations organisations;
    private final Recipients recipients;
    private final Notices notices;
    private final Facts facts;

    CallMails(
            Calls calls,
            Sessions sessions,
            Organisations organisations,
            Recipients recipients,
            Notices notices,
            Facts facts) {
        this.calls = calls;
        this.sessions = sessions;
        this.organisations = organisations;
        this.recipients = recipients;
        this.notices = notices;
        this.facts = facts;
    }

    @ApplicationModuleListener
    void on(CallOpened event) {
        PLATFORM.run(
                () -> {
                    for (var invitation : calls.invited(event.sessionId())) {
                        invite(event.sessionId(), invitation.organisationId());
                    }
                });
    }

    @ApplicationModuleListener
    void on(OrganisationInvited event) {
        PLATFORM.run(() -> invite(event.sessionId(), event.organisationId()));
    }

    @ApplicationModuleListener
    void on(CallExtended event) {
        PLATFORM.run(
                () -> {
                    var session = sessions.require(event.sessionId());
                    var call = calls.require(event.sessionId());
                    for (var invitation : calls.invited(event.sessionId())) {
                        var organisation = organisation(invitation.organisationId());
                        tell(
                                MailKind.CALL_EXTENDED,
                                about(session, organisation) + '/' + call.deadline(),
                                session,
                                organisation,
                                call.deadline(),
                                call);
                    }
                });
    }

    @ApplicationModuleListener
    void on(ReplacementAsked event) {
        PLATFORM.run(
                () ->
                        tell(
                                MailKind.REPLACEMENT_ASKED,
                                "replacement/" + event.replacementId().value(),
                                sessions.require(event.sessionId()),
                                organisation(event.organisationId()),
                                event.until(),
                                calls.require(event.sessionId())));
    }

    private void invite(SessionId id, OrganisationId invited) {
        var session = sessions.require(id);
        var organisation = organisation(invited);
        var call = calls.require(id);
        tell(
                MailKind.CALL_OPENED,
                about(session, organisation),
                session,
                organisation,
                call.deadline(),
                call);
    }

    private void tell(
            MailKind kind,
            String subject,
            Session session,
            Organisation organisation,
            Instant deadline,
            Call call) {
        for (var recipient : recipients.office(organisation.id())) {
            notices.tell(
                    kind,
                    subject,
                    recipient,
                    page -> facts(session, organisation, deadline, call, page));
        }
    }

    private Map<String, String> facts(
            Session session, Organisation organisation, Instant deadline, Call call, Page page) {
        var all = facts.of(session, page);
        all.put("organisation", page.plain(organisation.name()));
        all.put("seats", page.count("notifications.seats", call.seats()));
        all.put("deadline", facts.moment(deadline, page));
        all.put(MailKind.LINK, facts.list(session.id(), organisation.id(), page));
        return all;
    }

    private Organisation organisation(OrganisationId id) {
        return organisations.find(id).orElseThrow(NotFound::new);
    }

    private static String about(Session session, Organisation organisation) {
        return "call/" + session.id().value() + '/' + organisation.id().value();
    }
}
