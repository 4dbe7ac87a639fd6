package az.rtcm.notifications;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import az.rtcm.PlatformTest;
import az.rtcm.PlatformTestConfiguration;
import az.rtcm.accounts.Accounts;
import az.rtcm.accounts.Role;
import az.rtcm.accounts.Scope;
import az.rtcm.accounts.SignIn;
import az.rtcm.attendance.Attendance;
import az.rtcm.attendance.Evidence;
import az.rtcm.attendance.Held;
import az.rtcm.certificates.CertificateNames;
import az.rtcm.certificates.Certificates;
import az.rtcm.directory.NewOrganisation;
import az.rtcm.directory.NewPerson;
import az.rtcm.directory.OrganisationId;
import az.rtcm.directory.OrganisationKind;
import az.rtcm.directory.Organisations;
import az.rtcm.directory.People;
import az.rtcm.directory.PersonId;
import az.rtcm.directory.PersonName;
import az.rtcm.directory.Sex;
import az.rtcm.mail.Mails;
import az.rtcm.nominations.Calls;
import az.rtcm.nominations.Channel;
import az.rtcm.nominations.Decision;
import az.rtcm.nominations.NewCall;
import az.rtcm.nominations.NewNominee;
import az.rtcm.nominations.NominationId;
import az.rtcm.nominations.Nominations;
import az.rtcm.nominations.OnBehalf;
import az.rtcm.nominations.Seats;
import az.rtcm.nominations.Selection;
import az.rtcm.nominations.Verdict;
import az.rtcm.shared.text.LocalizedText;
import az.rtcm.shared.time.PartialDate;
import az.rtcm.training.Planned;
import az.rtcm.training.SessionId;
import az.rtcm.training.Sessions;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

/** Mails as they arrive, each in its recipient's language and without a gap. */
@PlatformTest
class ReceivedMailsTests {

    private static final OnBehalf PAPER =
            new OnBehalf(Channel.LETTER, "7/1", LocalDate.of(2026, 9, 1), null);

    @Autowired Sessions sessions;
    @Autowired Calls calls;
    @Autowired Nominations nominations;
    @Autowired Selection selection;
    @Autowired Seats seats;
    @Autowired Organisations organisations;
    @Autowired People people;
    @Autowired Accounts accounts;
    @Autowired Attendance attendance;
    @Autowired Certificates certificates;
    @Autowired CertificateNames names;
    @Autowired Held held;
    @Autowired SignIn signIn;
    @Autowired Wordings wordings;
    @Autowired Mails mails;

    private final String unique = UUID.randomUUID().toString().substring(0, 8);
    private final LocalizedText title = Planned.title(unique);
    private final String office = "office-" + unique + "@gov.example";

    @ParameterizedTest
    @ValueSource(strings = {"en", "az", "ru"})
    void theOfficeAndTheNomineesAreToldWhatBecomesOfTheCallAndTheSeats(String language) {
        var organisation = Planned.as(this::organisation);
        Planned.asCentre(() -> focalPoint(organisation, office, language));
        var session = Planned.published(sessions, Planned.complete(title));
        var deadline = PlatformTestConfiguration.NOW.plus(Duration.ofDays(10));
        Planned.asCentre(
                () ->
                        calls.open(
                                session,
                                new NewCall(
                                        1,
                                        deadline,
                                        LocalizedText.empty("en"),
                                        null,
                                        List.of(),
                                        Set.of(organisation))));
        Planned.asCentre(() -> calls.extend(session, deadline.plus(Duration.ofDays(3))));
        read(office, MailKind.CALL_EXTENDED, language).contains("28");

        var first = nominated(session, organisation, "first", language);
        var second = nominated(session, organisation, "second", language);
        Planned.asCentre(
                () -> {
                    calls.close(session);
                    selection.decide(session, List.of(first), Decision.of(Verdict.SELECT));
                    selection.decide(session, List.of(second), Decision.of(Verdict.RESERVE));
                    selection.announce(session);
                    seats.confirmOnBehalf(first, PAPER);
                });
        read(address("first"), MailKind.SEAT_CONFIRMED, language);

        Planned.asCentre(() -> seats.withdrawOnBehalf(first, PAPER));
        read(office, MailKind.REPLACEMENT_ASKED, language).contains("/" + language + "/my/");

        Planned.asCentre(
                () -> {
                    calls.changeSeats(session, 3);
                    seats.promote(second);
                });
        read(address("second"), MailKind.RESERVE_PROMOTED, language)
                .contains("/" + language + "/answer/");

        Planned.asCentre(
                () ->
                        sessions.postpone(
                                session,
                                new PartialDate("2027-05-10"),
                                new PartialDate("2027-05-12"),
                                LocalizedText.published("In May.", "Mayda.", "В мае.")));
        read(office, MailKind.SESSION_POSTPONED, language).contains("2027");
        read(address("second"), MailKind.SESSION_POSTPONED, language);
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "az", "ru"})
    void theHolderIsToldThatACertificateIsNotValidAnyMore(String language) {
        var course = held.with(Planned.complete(title), List.of(person("holder", language)));
        var holder = course.person(0);
        complete(course.id());
        var name = people.find(holder).orElseThrow().name().onCertificate("en");
        signIn.as(holder).run(() -> names.confirm(holder, name));
        Planned.asCentre(() -> certificates.issueFor(course.id()));
        var certificate = Planned.as(() -> certificates.of(holder)).getFirst();
        read(address("holder"), MailKind.CERTIFICATE_ISSUED, language);

        Planned.asCentre(
                () -> certificates.revoke(certificate.id(), "forged", "Wrong days were printed"));

        read(address("holder"), MailKind.CERTIFICATE_REVOKED, language)
                .contains("Wrong days were printed", certificate.number().value())
                .doesNotContain("forged");
    }

    @Test
    void everyHolderWithoutAnAddressIsAskedForTheNameThroughTheOffice() {
        var course = held.withPeople(2);
        var agency =
                Planned.as(() -> nominations.confirmed(course.id())).getFirst().organisationId();
        Planned.asCentre(() -> focalPoint(agency, office, "en"));

        complete(course.id());

        var subject = words(MailKind.CERTIFICATE_NAME_ASKED, "en").replaceFirst("\\{.*", "");
        await().untilAsserted(
                        () ->
                                assertThat(mails.to(office))
                                        .filteredOn(mail -> mail.subject().startsWith(subject))
                                        .hasSize(2));
        for (var holder : course.people()) {
            var name = people.find(holder).orElseThrow().name().latin();
            assertThat(mails.to(office))
                    .filteredOn(mail -> mail.subject().startsWith(subject))
                    .filteredOn(mail -> mail.text().contains(name))
                    .singleElement()
                    .satisfies(mail -> assertThat(mail.text()).contains("/answer/"));
        }
    }

    private org.assertj.core.api.AbstractStringAssert<?> read(
            String address, MailKind kind, String language) {
        var subject = words(kind, language).replaceFirst("\\{.*", "");
        var mail = mails.lastTo(address, subject);
        assertThat(mail.subject()).isEqualTo(subject + title.words(language));
        return assertThat(mail.text()).contains(title.words(language)).doesNotContain("{", "}");
    }

    private String words(MailKind kind, String language) {
        return wordings.original(kind, language).subject();
    }

    private void complete(SessionId session) {
        Planned.asCentre(
                () -> {
                    for (var half : attendance.register(session).halfDays()) {
                        attendance.markAllPresent(session, half, Evidence.SEEN);
                    }
                    attendance.close(session, null);
                });
    }

    private NominationId nominated(
            SessionId session, OrganisationId organisation, String who, String language) {
        var id = NominationId.next();
        Planned.asCentre(
                () ->
                        nominations.nominateOnBehalf(
                                session,
                                organisation,
                                id,
                                new NewNominee(person(who, language), null, "Adviser"),
                                PAPER));
        return id;
    }

    private String address(String who) {
        return who + '-' + unique + "@home.example";
    }

    private NewPerson person(String who, String language) {
        return new NewPerson(
                PersonName.latin("Nino", who + unique),
                address(who),
                language,
                Sex.FEMALE,
                null,
                null,
                false);
    }

    private OrganisationId organisation() {
        return organisations.register(
                new NewOrganisation(
                        OrganisationKind.MIGRATION_AGENCY,
                        "GE",
                        LocalizedText.published(
                                "Agency " + unique, "Agentlik " + unique, "Ведомство " + unique),
                        false));
    }

    private PersonId focalPoint(OrganisationId organisation, String address, String language) {
        var id =
                people.register(
                        new NewPerson(
                                PersonName.latin("Focal", "Point" + unique),
                                address,
                                language,
                                null,
                                null,
                                null,
                                false));
        accounts.open(id, "sign-in-" + address, null);
        accounts.grant(id, Role.FOCAL_POINT, Scope.organisation(organisation));
        return id;
    }
}
