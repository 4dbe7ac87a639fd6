package az.rtcm.notifications;

import az.rtcm.accounts.PersonalLinks;
import az.rtcm.certificates.Certificate;
import az.rtcm.certificates.CertificateIssued;
import az.rtcm.certificates.CertificateNameAsked;
import az.rtcm.certificates.CertificateNames;
import az.rtcm.certificates.CertificateRevoked;
import az.rtcm.certificates.Certificates;
import az.rtcm.directory.People;
import az.rtcm.directory.PersonId;
import az.rtcm.nominations.Nominations;
import az.rtcm.nominations.Participant;
import az.rtcm.shared.actor.Actor;
import az.rtcm.shared.web.Page;
import az.rtcm.training.SessionId;
import az.rtcm.training.Sessions;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Component;

/** What holders are told of their certificates; without an address, through the focal point. */
@Component
class CertificateMails {

    private static final Actor PLATFORM = Actor.platform("notifications");
    private static final Duration TO_CONFIRM_A_NAME = Duration.ofDays(60);

    private final Certificates certificates;
    private final Nominations nominations;
    private final Sessions sessions;
    private final People people;
    private final PersonalLinks links;
    private final Recipients recipients;
    private final Notices notices;
    private final Facts facts;
    private final Clock clock;

    CertificateMails(
            Certificates certificates,
            Nominations nominations,
            Sessions sessions,
            People people,
            PersonalLinks links,
            Recipients recipients,
            Notices notices,
            Facts facts,
            Clock clock) {
        this.certificates = certificates;
        this.nominations = nominations;
        this.sessions = sessions;
        this.people = people;
        this.links = links;
        this.recipients = recipients;
        this.notices = notices;
        this.facts = facts;
        this.clock = clock;
    }

    @ApplicationModuleListener
    void on(CertificateNameAsked event) {
        PLATFORM.run(
                () -> {
                    for (var recipient : holder(event.sessionId(), event.personId())) {
                        notices.tell(
                                MailKind.CERTIFICATE_NAME_ASKED,
                                "certificate-name/%s/%s"
                                        .formatted(
                                                event.sessionId().value(),
                                                event.personId().value()),
                                recipient,
                                page -> name(event, recipient, page));
                    }
                });
    }

    @ApplicationModuleListener
    void on(CertificateIssued event) {
        PLATFORM.run(
                () -> tell(MailKind.CERTIFICATE_ISSUED, certificates.find(event.certificateId())));
    }

    /** Of a replaced one the holder hears when the new one is issued. */
    @ApplicationModuleListener
    void on(CertificateRevoked event) {
        if (!event.replaced()) {
            PLATFORM.run(
                    () ->
                            tell(
                                    MailKind.CERTIFICATE_REVOKED,
                                    certificates.find(event.certificateId())));
        }
    }

    private void tell(MailKind kind, Certificate certificate) {
        for (var recipient : holder(certificate.session(), certificate.person())) {
            notices.tell(
                    kind,
                    "certificate/" + certificate.id().value(),
                    recipient,
                    page -> facts(certificate, page));
        }
    }

    private List<Recipient> holder(SessionId session, PersonId person) {
        var same = people.sameAs(person);
        return nominations.confirmed(session).stream()
                .filter(participant -> same.contains(participant.personId()))
                .map(Participant::organisationId)
                .findFirst()
                .map(organisation -> recipients.nominee(person, organisation))
                .orElseGet(() -> recipients.person(person).stream().toList());
    }

    private Map<String, String> name(CertificateNameAsked event, Recipient recipient, Page page) {
        var all = facts.of(sessions.require(event.sessionId()), page);
        all.put("certificate-name", Recipient.name(recipient.reader(), page));
        var path =
                links.issue(
                        CertificateNames.PURPOSE,
                        event.personId(),
                        event.sessionId().value(),
                        clock.instant().plus(TO_CONFIRM_A_NAME));
        all.put(MailKind.LINK, facts.site(page, path));
        return all;
    }

    private Map<String, String> facts(Certificate certificate, Page page) {
        var all = facts.of(sessions.require(certificate.session()), page);
        var revocation = certificate.revocation();
        all.put("number", certificate.number().value());
        all.put(
                "reason",
                facts.reason(revocation == null ? null : revocation.communicated(), page));
        all.put(MailKind.LINK, facts.link(certificate.path()));
        return all;
    }
}
