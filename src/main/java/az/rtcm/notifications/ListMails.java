package az.rtcm.notifications;

import az.rtcm.directory.Organisation;
import az.rtcm.nominations.Candidate;
import az.rtcm.nominations.Candidates;
import az.rtcm.nominations.DecisionsAnnounced;
import az.rtcm.shared.actor.Actor;
import az.rtcm.shared.web.Page;
import az.rtcm.training.Session;
import az.rtcm.training.Sessions;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Component;

/**
 * What came of an organisation's list: one mail for each announcement, to whoever may have
 * nominated. The nominees have mails of their own; the organisation answers for its list.
 */
@Component
class ListMails {

    private final Candidates candidates;
    private final Sessions sessions;
    private final Recipients recipients;
    private final Notices notices;
    private final Facts facts;

    ListMails(
            Candidates candidates,
            Sessions sessions,
            Recipients recipients,
            Notices notices,
            Facts facts) {
        this.candidates = candidates;
        this.sessions = sessions;
        this.recipients = recipients;
        this.notices = notices;
        this.facts = facts;
    }

    @ApplicationModuleListener
    void on(DecisionsAnnounced event) {
        Actor.platform("notifications").run(() -> tell(event));
    }

    private void tell(DecisionsAnnounced event) {
        var session = sessions.require(event.sessionId());
        candidates.of(session.id()).stream()
                .filter(one -> event.nominations().contains(one.id()))
                .sorted(Comparator.comparingInt(Candidate::rank))
                .collect(
                        Collectors.groupingBy(
                                one -> one.organisation().id(),
                                LinkedHashMap::new,
                                Collectors.toList()))
                .values()
                .forEach(list -> tell(event, session, list));
    }

    private void tell(DecisionsAnnounced event, Session session, List<Candidate> list) {
        var organisation = list.getFirst().organisation();
        var named = list.stream().map(one -> one.person().id().value()).collect(Collectors.toSet());
        var subject =
                "result/%s/%s/%s"
                        .formatted(session.id().value(), organisation.id().value(), event.at());
        for (var recipient : recipients.office(organisation.id())) {
            notices.tell(
                    MailKind.LIST_DECIDED,
                    subject,
                    recipient,
                    named,
                    page -> facts(session, organisation, list, page));
        }
    }

    private Map<String, String> facts(
            Session session, Organisation organisation, List<Candidate> list, Page page) {
        var all = facts.of(session, page);
        all.put("organisation", page.plain(organisation.name()));
        all.put(
                "nominees",
                list.stream().map(one -> line(one, page)).collect(Collectors.joining("\n")));
        all.put(MailKind.LINK, facts.list(session.id(), organisation.id(), page));
        return all;
    }

    /** Rank, name, what was decided, and of the reasons the communicated one (rule 13). */
    private String line(Candidate one, Page page) {
        var result =
                page.t(
                        "notifications.list-decided.line",
                        page.number(one.rank()),
                        one.person().name().latin(),
                        page.t(one.state().label()));
        var reason = facts.reason(one.communicatedReason(), page);
        return reason.isEmpty() ? result : result + "\n   " + reason;
    }
}
