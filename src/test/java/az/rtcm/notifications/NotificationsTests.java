package az.rtcm.notifications;

import static java.time.ZoneOffset.UTC;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import az.rtcm.PlatformTest;
import az.rtcm.PlatformTestConfiguration;
import az.rtcm.accounts.Accounts;
import az.rtcm.accounts.PersonalLinks;
import az.rtcm.accounts.Role;
import az.rtcm.accounts.Scope;
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
import az.rtcm.nominations.CallOpened;
import az.rtcm.nominations.Calls;
import az.rtcm.nominations.Decision;
import az.rtcm.nominations.NewCall;
import az.rtcm.nominations.NewNominee;
import az.rtcm.nominations.NominationId;
import az.rtcm.nominations.Nominations;
import az.rtcm.nominations.Offers;
import az.rtcm.nominations.PreparedReason;
import az.rtcm.nominations.Selection;
import az.rtcm.nominations.Verdict;
import az.rtcm.shared.actor.Actor;
import az.rtcm.shared.text.LocalizedText;
import az.rtcm.shared.time.PartialDate;
import az.rtcm.training.Planned;
import az.rtcm.training.SessionId;
import az.rtcm.training.Sessions;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@PlatformTest
class NotificationsTests {

    @Autowired Sessions sessions;
    @Autowired Calls calls;
    @Autowired Nominations nominations;
    @Autowired Offers offers;
    @Autowired Selection selection;
    @Autowired Organisations organisations;
    @Autowired People people;
    @Autowired Accounts accounts;
    @Autowired CallMails callMails;
    @Autowired CallReminders reminders;
    @Autowired JdbcClient jdbc;
    @Autowired Mails mails;
    @Autowired PersonalLinks links;

    private final String unique = UUID.randomUUID().toString().substring(0, 8);
    private final String office = "office-" + unique + "@gov.example";
    private OrganisationId organisation;
    private PersonId focalPoint;
    private SessionId session;

    @BeforeEach
    void aCallIsOpenToAnOrganisation() {
        organisation =
                Planned.as(
                        () ->
                                organisations.register(
                                        new NewOrganisation(
                                                OrganisationKind.MIGRATION_AGENCY,
                                                "GE",
                                                LocalizedText.published(
                                                        "Agency " + unique,
                                                        "Agentlik " + unique,
                                                        "Ведомство " + unique),
                                                false)));
        focalPoint = Planned.as(this::focalPoint);
        session = called(Planned.title(unique));
    }

    private SessionId called(LocalizedText title) {
        var published = Planned.published(sessions, Planned.complete(title));
        Planned.asCentre(
                () ->
                        calls.open(
                                published,
                                new NewCall(
                                        22,
                                        PlatformTestConfiguration.NOW.plus(Duration.ofDays(10)),
                                        LocalizedText.empty("en"),
                                        null,
                                        List.of(),
                                        Set.of(organisation))));
        return published;
    }

    @Test
    void aTitleThatIsNotTranslatedStandsInMailsVisibly() {
        called(LocalizedText.published(Map.of("en", "Untranslated " + unique)));
        assertThat(mails.lastTo(office, "Untranslated").subject())
                .isEqualTo("Приглашение представить кандидатов: Untranslated " + unique + " [EN]");
    }

    @Test
    void theFocalPointIsToldOfACallInTheLanguageThatShePrefers() {
        var mail = mails.lastTo(office);
        assertThat(mail.subject())
                .isEqualTo("Приглашение представить кандидатов: Заголовок " + unique);
        assertThat(mail.text())
                .startsWith("Уважаемая ")
                .contains(
                        "Ведомство " + unique,
                        "22 места",
                        "25 сентября 2026",
                        "12:00",
                        "бакинское время",
                        "Баку",
                        "Региональный учебный центр по миграции")
                .doesNotContain("{", "}");
        assertThat(mail.path())
                .isEqualTo("/ru/my/nominations/" + session.value() + '/' + organisation.value());
    }

    @Test
    void theNationalCounterpartIsToldOfACallAndPassesOnOnlyWhereTheOrganisationHasNobody() {
        var counterpart = "counterpart-" + unique + "@gov.example";
        mails.lastTo(office, "Заголовок"); // the call was told before there was a counterpart
        Planned.asCentre(
                () -> {
                    var id =
                            people.register(
                                    new NewPerson(
                                            PersonName.latin("Levan", "Counterpart" + unique),
                                            counterpart,
                                            "en",
                                            Sex.MALE,
                                            null,
                                            null,
                                            false));
                    accounts.open(id, "sign-in-" + counterpart, null);
                    accounts.grant(id, Role.FOCAL_POINT, Scope.country("GE"));
                    calls.extend(session, PlatformTestConfiguration.NOW.plus(Duration.ofDays(11)));
                });
        assertThat(mails.lastTo(counterpart).text()).contains("Agency " + unique);
        nominate(null, "az", Decision.of(Verdict.SELECT));
        mails.lastTo(office, "seçilmisiniz");
        mails.lastTo(counterpart, "Result of your nominations");
        assertThat(mails.to(counterpart)).as("passes nothing on").hasSize(2);
    }

    @Test
    void whoHasNotAnsweredGetsANewLinkWhenTheSessionIsPostponedOrTheCoordinatorAsks() {
        var address = "nominee-" + unique + "@home.example";
        var id = nominate(address, "en", Decision.of(Verdict.SELECT));
        var first = mails.lastTo(address, "selected").path();
        Planned.asCentre(() -> offers.sendAgain(session, id));
        await().untilAsserted(() -> assertThat(answerLinks(address)).hasSize(2));
        Planned.asCentre(
                () ->
                        sessions.postpone(
                                session,
                                PartialDate.of(LocalDate.of(2027, 5, 1)),
                                PartialDate.of(LocalDate.of(2027, 5, 3)),
                                LocalizedText.published("Later.", "Sonra.", "Позже.")));
        await().untilAsserted(() -> assertThat(answerLinks(address)).hasSize(3));
        assertThat(answerLinks(address)).contains(first).doesNotHaveDuplicates();
    }

    private List<String> answerLinks(String address) {
        return mails.to(address).stream()
                .filter(mail -> mail.text().contains("/answer/"))
                .map(mail -> mail.path())
                .toList();
    }

    @Test
    void anEventThatIsHeardTwiceIsToldOnce() {
        mails.lastTo(office);
        callMails.on(new CallOpened(session));
        callMails.on(new CallOpened(session));
        assertThat(mails.to(office)).hasSize(1);
    }

    @Test
    void theSelectedConfirmByALinkThatOpensWithoutAPassword() {
        var address = "nominee-" + unique + "@home.example";
        nominate(address, "az", Decision.of(Verdict.SELECT));
        var mail = mails.lastTo(address, "seçilmisiniz");
        assertThat(mail.text())
                .startsWith("Hörmətli ")
                .contains("Başlıq " + unique, "Agentlik " + unique)
                .doesNotContain("{", "Səbəb");
        assertThat(mail.path()).startsWith("/az/answer/");
        var link = links.find(mail.path().replace("/az/answer/", "")).orElseThrow();
        assertThat(link.purpose()).isEqualTo(Offers.PURPOSE);
        assertThat(links.isOpen(link)).isTrue();
    }

    @Test
    void onlyTheCommunicatedReasonIsTold() {
        var address = "nominee-" + unique + "@home.example";
        nominate(
                address,
                "en",
                new Decision(Verdict.NOT_SELECT, "quarrelled with us", "seats went to newcomers"));
        assertThat(mails.lastTo(address, "Your nomination").text())
                .contains("Reason: seats went to newcomers")
                .doesNotContain("quarrelled");
    }

    @Test
    void aPreparedReasonIsToldToEachReaderInTheirLanguage() {
        var address = "nominee-" + unique + "@home.example";
        nominate(
                address,
                "az",
                new Decision(Verdict.NOT_SELECT, null, PreparedReason.MORE_THAN_SEATS, "See you."));
        assertThat(mails.lastTo(address, "Namizədliyiniz").text())
                .contains("Səbəb: Uyğun namizədlərin sayı yerlərin sayından çox olub. See you.");
        assertThat(mails.lastTo(office, "Решение по Вашим кандидатам").text())
                .contains("Подходящих кандидатов было больше, чем мест. See you.");
    }

    @Test
    void aNomineeWithoutAnAddressIsToldThroughTheFocalPoint() {
        nominate(null, "az", Decision.of(Verdict.SELECT));
        var mail = mails.lastTo(office, "seçilmisiniz");
        assertThat(mail.text())
                .startsWith("Уважаемая ")
                .contains("передать ему следующее письмо", "Hörmətli ")
                .contains("/az/answer/");
    }

    @Test
    void whoeverNominatedIsToldTheResultAlsoWhenTheNomineesHaveAddresses() {
        var address = "nominee-" + unique + "@home.example";
        nominate(address, "en", Decision.of(Verdict.SELECT));
        mails.lastTo(address, "selected");
        var mail = mails.lastTo(office, "Решение по Вашим кандидатам");
        assertThat(mail.text())
                .startsWith("Уважаемая ")
                .contains("1. Zaur Quliyev" + unique + ": отобрана", "Ведомство " + unique)
                .doesNotContain("{", "/answer/");
        assertThat(mail.path())
                .isEqualTo("/ru/my/nominations/" + session.value() + '/' + organisation.value());
    }

    @Test
    void whoeverHasSentNobodyIsRemindedOnceBeforeTheDeadline() {
        mails.lastTo(office);
        reminders.remind();
        assertThat(reminded()).as("ten days before").isEmpty();
        jdbc.sql(
                        """
                        update nominations.call set deadline = :soon where session_id = :session
                        """)
                .param("soon", PlatformTestConfiguration.NOW.plusSeconds(3600).atOffset(UTC))
                .param("session", session.value())
                .update();
        reminders.remind();
        assertThat(reminded()).as("invited on the last day").isEmpty();
        jdbc.sql(
                        """
                        update nominations.invitation set invited_at = invited_at - interval '3 days'
                        where session_id = :session
                        """)
                .param("session", session.value())
                .update();
        reminders.remind();
        reminders.remind();
        assertThat(reminded()).singleElement().asString().contains("13:00", unique);
    }

    private List<String> reminded() {
        return mails.to(office).stream()
                .filter(mail -> mail.subject().startsWith("Приём кандидатур скоро закончится"))
                .map(mail -> mail.text())
                .toList();
    }

    @Test
    void everybodyConcernedIsToldThatASessionIsCancelled() {
        var address = "nominee-" + unique + "@home.example";
        nominate(address, "en", Decision.of(Verdict.SELECT));
        mails.lastTo(address, "selected");
        Planned.asCentre(
                () ->
                        sessions.cancel(
                                session,
                                LocalizedText.published(
                                        "The hall burnt down.", "Zal yanıb.", "Зал сгорел.")));
        assertThat(mails.lastTo(address, "Cancelled").text()).contains("The hall burnt down.");
        assertThat(mails.lastTo(office, "Отменено").text()).contains("Зал сгорел.");
    }

    private NominationId nominate(@Nullable String email, String language, Decision decision) {
        var id = NominationId.next();
        var nominee =
                new NewNominee(
                        new NewPerson(
                                PersonName.latin("Zaur", "Quliyev" + unique),
                                email,
                                language,
                                Sex.MALE,
                                null,
                                null,
                                false),
                        null,
                        "Adviser");
        new Actor(focalPoint.value(), "Focal point", Set.of(Role.FOCAL_POINT.name()))
                .run(
                        () -> {
                            nominations.nominate(session, organisation, Map.of(id, nominee));
                            nominations.submit(session, organisation);
                        });
        Planned.asCentre(
                () -> {
                    calls.close(session);
                    selection.decide(session, List.of(id), decision);
                    selection.announce(session);
                });
        return id;
    }

    private PersonId focalPoint() {
        var name =
                new PersonName(
                        "Nina", "Lozhkina" + unique, "Нина Ложкина " + unique, null, Map.of());
        var id = people.register(new NewPerson(name, office, "ru", Sex.FEMALE, null, null, false));
        accounts.open(id, "sign-in-" + office, null);
        accounts.grant(id, Role.FOCAL_POINT, Scope.organisation(organisation));
        return id;
    }
}
