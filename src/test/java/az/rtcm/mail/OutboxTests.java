package az.rtcm.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import az.rtcm.PlatformTest;
import az.rtcm.PlatformTestConfiguration.TestClock;
import az.rtcm.shared.actor.Actor;
import az.rtcm.shared.web.NotFound;
import com.icegreen.greenmail.util.GreenMail;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMultipart;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.transaction.support.TransactionTemplate;

@PlatformTest
class OutboxTests {

    private static final Actor ADMINISTRATOR =
            new Actor(UUID.randomUUID(), "An administrator", Set.of("ADMINISTRATOR"));
    private static final Actor COORDINATOR =
            new Actor(UUID.randomUUID(), "A coordinator", Set.of("COORDINATOR"));

    @Autowired Outbox outbox;
    @Autowired MailSending sending;
    @Autowired MailRows rows;
    @Autowired Mails mails;
    @Autowired GreenMail server;
    @Autowired TransactionTemplate transaction;
    @Autowired TestClock clock;

    @AfterEach
    void everythingGoesOn() {
        if (!server.isRunning()) {
            startAgain();
        }
        clock.reset();
    }

    @Test
    void aMailArrivesWithItsLettersAndItsLinks() throws Exception {
        var to = address();
        var text =
                "Hörmətli Günel Əliyeva,\n\nyer üçün ə, ı, ё: https://rtcm.example/az/my?a=1&b=2.";
        send(new NewMail(to, null, "az", "Dəvət: ёлка və ışıq", text, "mail.test"));

        var received = mails.lastTo(to);
        assertThat(received.subject()).isEqualTo("Dəvət: ёлка və ışıq");
        assertThat(received.text()).isEqualTo(text);
        assertThat(received.link()).isEqualTo("https://rtcm.example/az/my?a=1&b=2");
        var message = received.message();
        assertThat(message.getHeader("Content-Language")).containsExactly("az");
        assertThat(message.getHeader("Auto-Submitted")).containsExactly("auto-generated");
        assertThat(message.getHeader("List-Unsubscribe")).isNull();
        assertThat(message.getFrom()[0].toString()).contains("rtcm@centre.example");
        var html = ((MimeMultipart) message.getContent()).getBodyPart(1);
        assertThat(html.getContentType()).containsIgnoringCase("text/html; charset=utf-8");
        assertThat(html.getContent().toString())
                .contains("<html lang=\"az\">")
                .contains("<a href=\"https://rtcm.example/az/my?a=1&amp;b=2\">")
                .contains("Günel Əliyeva");
    }

    @Test
    void whatOneSubscribedToCanBeEndedWithOneClick() throws Exception {
        var to = address();
        send(
                new NewMail(
                        to,
                        null,
                        "en",
                        "News",
                        "News",
                        "mail.test",
                        "https://rtcm.example/u/1",
                        Set.of()));
        assertThat(mails.lastTo(to).message().getHeader("List-Unsubscribe"))
                .containsExactly("<https://rtcm.example/u/1>");
    }

    @Test
    void aWriterWhoFailsSendsNothing() {
        var to = address();
        assertThatThrownBy(
                        () ->
                                transaction.executeWithoutResult(
                                        status -> {
                                            outbox.send(mail(to));
                                            throw new IllegalStateException("writer failed");
                                        }))
                .hasMessage("writer failed");
        assertThat(mails.to(to)).isEmpty();
    }

    @Test
    void nobodySendsOutsideOfATransaction() {
        assertThatThrownBy(() -> outbox.send(mail(address())))
                .isInstanceOf(
                        org.springframework.transaction.IllegalTransactionStateException.class);
    }

    @Test
    void aServerThatDiesLosesNoMailAndRepeatsNone() {
        var to = address();
        var ids = IntStream.range(0, 3).mapToObj(i -> send(mail(to))).toList();
        server.stop();
        sending.sendDue();
        assertThat(ids).allSatisfy(id -> assertThat(state(id)).isEqualTo(MailState.WAITING));
        assertThat(ids.stream().map(this::one).filter(mail -> mail.problem() != null)).isNotEmpty();

        startAgain();
        clock.set(clock.instant().plus(Duration.ofMinutes(16)));
        assertThat(mails.to(to)).hasSize(3);
        assertThat(ids).allSatisfy(id -> assertThat(state(id)).isEqualTo(MailState.SENT));
        sending.sendDue();
        assertThat(mails.to(to)).hasSize(3);
    }

    @Test
    void whatTheServerCouldNotSeeIsNoTryOfAMail() throws Exception {
        sending.sendDue();
        var to = address();
        var id = send(mail(to));
        int port = server.getSmtp().getPort();
        server.stop();
        for (int round = 0; round < MailSending.MOST_TRIES + 2; round++) {
            sending.sendDue();
            clock.set(clock.instant().plus(Duration.ofMinutes(6)));
        }
        assertThat(one(id).tries()).isZero();

        try (var greylist = new Greylist(port)) {
            sending.sendDue();
            assertThat(greylist.refused()).isPositive();
        }
        assertThat(one(id).problem()).contains("450");
        assertThat(one(id).tries()).isEqualTo(1);
        assertThat(state(id)).isEqualTo(MailState.WAITING);

        startAgain();
        clock.set(clock.instant().plus(Duration.ofMinutes(2)));
        sending.sendDue();
        assertThat(state(id)).isEqualTo(MailState.SENT);
    }

    /** Meanwhile the port may have been given to a connection of somebody else. */
    private void startAgain() {
        await().atMost(Duration.ofSeconds(90))
                .ignoreExceptions()
                .until(
                        () -> {
                            server.start();
                            return true;
                        });
    }

    @Test
    void theMailsOfSomebodyForgottenGoAndNotThoseThatNameANamesake() {
        var forgotten = UUID.randomUUID();
        var own = send(about("Dear Ali", forgotten, null));
        var passedOn = send(about("Please tell Ali", UUID.randomUUID(), forgotten));
        var namesakes = send(about("Ali is selected", UUID.randomUUID(), null));
        transaction.executeWithoutResult(
                status -> ADMINISTRATOR.run(() -> outbox.forget(Set.of(forgotten), List.of())));
        assertThat(rows.find(own)).isEmpty();
        assertThat(rows.find(passedOn)).isEmpty();
        assertThat(rows.find(namesakes)).isPresent();
    }

    private static NewMail about(String text, UUID person, @Nullable UUID concerns) {
        return new NewMail(
                address(),
                person,
                "en",
                "A test",
                text,
                "mail.test",
                null,
                concerns == null ? Set.of() : Set.of(concerns));
    }

    @Test
    void jobsThatRunAtOnceSendEachMailOnce() throws Exception {
        var to = address();
        IntStream.range(0, 40).forEach(i -> send(mail(to)));
        var go = new CountDownLatch(1);
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var rounds =
                    IntStream.range(0, 4)
                            .mapToObj(
                                    i ->
                                            threads.submit(
                                                    () -> {
                                                        go.await();
                                                        sending.sendDue();
                                                        return true;
                                                    }))
                            .toList();
            go.countDown();
            for (var round : rounds) {
                assertThat(round.get()).isTrue();
            }
        }
        assertThat(mails.to(to)).hasSize(40);
    }

    @Test
    void aMailWhoseNoteWasLostRepeatsWithTheSameMessageId() throws Exception {
        var to = address();
        sending.sendDue();
        var id = send(mail(to));
        transaction.executeWithoutResult(
                status -> {
                    sending.sendDue();
                    status.setRollbackOnly();
                });
        assertThat(state(id)).isEqualTo(MailState.WAITING);
        var received = mails.to(to);
        assertThat(received).hasSize(2);
        assertThat(messageId(received.getLast())).isEqualTo(messageId(received.getFirst()));
        assertThat(messageId(received.getFirst()))
                .contains(id.value().toString())
                .endsWith("@centre.example>");
    }

    @Test
    void aMailSentAgainOnPurposeIsANewOne() throws Exception {
        var to = address();
        var id = send(mail(to));
        var first = mails.lastTo(to);
        COORDINATOR.run(() -> outbox.sendAgain(id));
        assertThat(mails.to(to)).hasSize(2);
        assertThat(messageId(mails.lastTo(to))).isNotEqualTo(messageId(first));
    }

    @Test
    void anAddressThatIsNoneIsRefusedForGoodAndShown() {
        var id = send(mail("Nobody at all"));
        sending.sendDue();
        var mail = one(id);
        assertThat(mail.state()).isEqualTo(MailState.FAILED);
        assertThat(mail.problem()).isNotBlank();
        assertThat(COORDINATOR.call(() -> outbox.require(id)).tries()).isEqualTo(1);
    }

    @Test
    void pausesGrow() {
        assertThat(List.of(1, 2, 3, 4, 9))
                .extracting(tries -> MailSending.pause(tries).toMinutes())
                .containsExactly(1L, 4L, 16L, 64L, 480L);
    }

    @Test
    void addressesAndKeysAreShownOnlyToThoseWhoNeedThem() {
        var ordinary = send(mail(address()));
        var key =
                send(
                        new NewMail(
                                address(),
                                null,
                                "en",
                                "Key",
                                "https://a.example/k/1 ok",
                                "accounts.key"));
        var expert = new Actor(UUID.randomUUID(), "An expert", Set.of("EXPERT"));
        assertThatThrownBy(() -> expert.run(() -> outbox.require(ordinary)))
                .isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> COORDINATOR.run(() -> outbox.require(key)))
                .isInstanceOf(NotFound.class);
        assertThat(COORDINATOR.call(() -> outbox.require(ordinary)).id()).isEqualTo(ordinary);
        assertThat(ADMINISTRATOR.call(() -> outbox.require(key)).shownText()).contains("/k/1");
        sending.sendDue();
        assertThat(ADMINISTRATOR.call(() -> outbox.require(key)).shownText()).isEqualTo("… ok");
    }

    private static String messageId(Mails.Received mail) throws MessagingException {
        return mail.message().getMessageID();
    }

    private MailId send(NewMail mail) {
        return java.util.Objects.requireNonNull(transaction.execute(status -> outbox.send(mail)));
    }

    private static NewMail mail(String to) {
        return new NewMail(to, null, "en", "A test", "Of the list.", "mail.test");
    }

    private MailState state(MailId id) {
        return one(id).state();
    }

    private Mail one(MailId id) {
        return rows.find(id).orElseThrow();
    }

    private static String address() {
        return UUID.randomUUID() + "@reader.example";
    }
}
