package az.rtcm.site;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import az.rtcm.PlatformTest;
import az.rtcm.accounts.Accounts;
import az.rtcm.accounts.Role;
import az.rtcm.accounts.Scope;
import az.rtcm.directory.NewPerson;
import az.rtcm.directory.People;
import az.rtcm.directory.PersonId;
import az.rtcm.directory.PersonName;
import az.rtcm.shared.actor.Actor;
import az.rtcm.shared.web.Paging;
import az.rtcm.training.Planned;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@PlatformTest
class LetterTests {

    private static final Actor COORDINATOR =
            new Actor(UUID.randomUUID(), "Co", Set.of("COORDINATOR"));

    @Autowired MockMvcTester web;
    @Autowired Letters letters;
    @Autowired LetterMails mail;
    @Autowired SenderData senderData;
    @Autowired People people;
    @Autowired Accounts accounts;
    @Autowired JdbcClient jdbc;

    private final String unique = UUID.randomUUID().toString().replaceAll("[^a-f]", "") + "xyz";

    /** Hundreds of coordinators of other tests would be told too. */
    @BeforeEach
    void nobodyOfOtherTestsReadsLetters() {
        jdbc.sql(
                        """
                        update accounts.role_grant g set ended_at = now(), ended_by = 'test'
                          from accounts.account a
                         where a.person_id = g.person_id and a.email ~ '^(test|r)[0-9a-f-]{8,}@'
                           and g.role in ('COORDINATOR', 'EDITOR') and g.ended_at is null
                        """)
                .update();
    }

    @AfterEach
    void nothingIsLeftToTell() {
        await().until(() -> untold() == 0);
    }

    private long untold() {
        return jdbc.sql(
                        "select count(*) from event_publication where event_type like '%LetterReceived'")
                .query(Long.class)
                .single();
    }

    private long told(String address) {
        return jdbc.sql("select count(*) from mail.mail where recipient = :address")
                .param("address", address)
                .query(Long.class)
                .single();
    }

    @Test
    void aVisitorAsksForATrainingAndTheCoordinatorSeesIt() {
        var name = "Əli " + UUID.randomUUID();
        assertThat(ask(name, "Data on migration, in Russian, in May", "Statisticians", ""))
                .hasStatus3xxRedirection()
                .hasRedirectedUrl("/ru/contact/received");
        assertThat(from(name))
                .singleElement()
                .satisfies(
                        letter -> {
                            assertThat(letter.written().subject())
                                    .isEqualTo(LetterSubject.TRAINING);
                            assertThat(letter.written().language()).isEqualTo("ru");
                            assertThat(letter.written().audience()).isEqualTo("Statisticians");
                            assertThat(letter.isOpen()).isTrue();
                        });
    }

    @Test
    void theSameFormSentTwiceIsOneLetter() {
        var name = "Twice " + UUID.randomUUID();
        ask(name, "The very same words, twice", "Officers", "");
        ask(name, "The very same words, twice", "Officers", "");
        assertThat(from(name)).hasSize(1);
    }

    @Test
    void whatAMachineFillsInIsNotKept() {
        var name = "Bot " + UUID.randomUUID();
        assertThat(ask(name, "Buy this, it is very cheap", "Everybody", "http://spam.example"))
                .hasRedirectedUrl("/ru/contact/received");
        assertThat(from(name)).isEmpty();
    }

    @Test
    void badInputIsRefusedAndNothingTypedIsLost() {
        var typed = "<script>'; drop table site.letter; -- مرحبا ё ı";
        assertThat(ask("", typed, "", ""))
                .hasStatus(422)
                .bodyText()
                .contains("&lt;script&gt;")
                .contains("مرحبا ё ı")
                .contains("error-summary");
    }

    @Test
    void whoeverWritesTooOftenIsAskedToWaitAndLosesNothing() {
        var place = "203.0.113." + ThreadLocalRandom.current().nextInt(1, 255);
        for (int letter = 0; letter < 10; letter++) {
            assertThat(from(place, "A letter, number " + letter)).hasStatus3xxRedirection();
        }
        assertThat(from(place, "One letter too many"))
                .hasStatus(429)
                .hasHeader("Retry-After", "3600")
                .bodyText()
                .contains("One letter too many");
    }

    private MvcTestResult from(String place, String text) {
        return web.post()
                .uri("/en/training-request")
                .with(SecurityMockMvcRequestPostProcessors.csrf())
                .with(
                        request -> {
                            request.setRemoteAddr(place);
                            return request;
                        })
                .param("name", "Somebody " + unique)
                .param("email", "somebody@example.org")
                .param("text", text)
                .param("audience", "Officers")
                .exchange();
    }

    @Test
    void aReaderWhoOnlyHasASignInAddressIsToldOnceOfALetter() {
        var address = "reader-" + unique + "@centre.example";
        var reader =
                Planned.as(
                        () ->
                                people.register(
                                        new NewPerson(
                                                PersonName.latin("Reader", unique),
                                                null,
                                                "en",
                                                null,
                                                null,
                                                null,
                                                false)));
        Planned.asCentre(
                () -> {
                    accounts.open(reader, address, null);
                    accounts.grant(reader, Role.EDITOR, Scope.everywhere());
                    accounts.grant(reader, Role.COORDINATOR, Scope.everywhere());
                });
        ask("Told " + unique, "Please answer this letter soon", "Officers", "");
        await().until(() -> untold() == 0);
        assertThat(told(address)).isOne();
        var letter = from("Told " + unique).getFirst();
        mail.tell(new LetterReceived(letter.id(), letter.written().subject()));
        assertThat(told(address)).isOne();
    }

    @Test
    void aLetterFromASharedMailboxBelongsToWhoeverSignedIt() {
        var address = "shared-" + unique + "@gov.example";
        var first = person("Anna", address);
        var second = person("Boris", address);
        Planned.asCentre(
                () -> {
                    letters.receive(letter("Anna " + unique, address));
                    letters.receive(letter("Boris " + unique, address));
                });
        assertThat(senderData.of(first).getFirst().rows()).hasSize(1);
        assertThat(Planned.as(() -> senderData.erase(first))).containsExactly("site.erasure.stays");
        assertThat(senderData.of(second).getFirst().rows()).hasSize(1);
        Planned.asCentre(() -> senderData.erase(second));
    }

    private PersonId person(String given, String address) {
        return Planned.as(
                () ->
                        people.register(
                                new NewPerson(
                                        PersonName.latin(given, unique),
                                        address,
                                        "en",
                                        null,
                                        null,
                                        null,
                                        false)));
    }

    private static NewLetter letter(String name, String address) {
        return new NewLetter(
                LetterSubject.QUESTION,
                name,
                address,
                "",
                null,
                "en",
                "A question of " + name,
                null,
                null);
    }

    private MvcTestResult ask(String name, String text, String audience, String trap) {
        return web.post()
                .uri("/ru/training-request")
                .with(SecurityMockMvcRequestPostProcessors.csrf())
                .param("name", name)
                .param("email", "somebody@example.org")
                .param("text", text)
                .param("audience", audience)
                .param("people", "12")
                .param("trap", trap)
                .exchange();
    }

    private List<Letter> from(String name) {
        return COORDINATOR.call(
                () ->
                        letters.list(true, new Paging(1, 200, "received", true)).rows().stream()
                                .filter(letter -> letter.written().name().equals(name))
                                .toList());
    }
}
