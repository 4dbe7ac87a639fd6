package az.rtcm.notifications;

import az.rtcm.directory.Person;
import az.rtcm.directory.Sex;
import az.rtcm.mail.NewMail;
import az.rtcm.mail.Outbox;
import az.rtcm.shared.Settings;
import az.rtcm.shared.database.Ids;
import az.rtcm.shared.web.Page;
import az.rtcm.shared.web.Pages;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Tells somebody something once, in words of the recipient's language. */
@Component
class Notices {

    private final Wordings wordings;
    private final Outbox outbox;
    private final Pages pages;
    private final Settings settings;
    private final JdbcClient jdbc;
    private final Clock clock;

    Notices(
            Wordings wordings,
            Outbox outbox,
            Pages pages,
            Settings settings,
            JdbcClient jdbc,
            Clock clock) {
        this.wordings = wordings;
        this.outbox = outbox;
        this.pages = pages;
        this.settings = settings;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /**
     * Writes the mail unless this recipient was told just this of just this thing. Whoever passes
     * on letters gets one for each of their readers.
     *
     * @param subject what it is about, so that an event heard twice is told once
     * @param facts for the placeholders, in the language of the page; asked for only if told
     */
    @Transactional(propagation = Propagation.MANDATORY)
    void tell(
            MailKind kind,
            String subject,
            Recipient recipient,
            Function<Page, Map<String, String>> facts) {
        tell(kind, subject, recipient, Set.of(), facts);
    }

    /**
     * As {@link #tell(MailKind, String, Recipient, Function)}.
     *
     * @param named other people whom the text names
     */
    @Transactional(propagation = Propagation.MANDATORY)
    void tell(
            MailKind kind,
            String subject,
            Recipient recipient,
            Set<UUID> named,
            Function<Page, Map<String, String>> facts) {
        if (!isNew(kind, subject, recipient)) {
            return;
        }
        var page = page(recipient.reader());
        var wording = wordings.of(kind, page.language()).with(facts.apply(page));
        var mail =
                new NewMail(
                        recipient.email(),
                        recipient.receiver().id().value(),
                        page(recipient.receiver()).language(),
                        wording.subject().lines().findFirst().orElse(kind.code()),
                        letter(recipient, page, wording.text()),
                        kind.label());
        outbox.send(
                mail.concerning(
                        recipient.messenger() == null
                                ? named
                                : Set.of(recipient.reader().id().value())));
    }

    private boolean isNew(MailKind kind, String subject, Recipient recipient) {
        return jdbc.sql(
                                """
                                insert into notifications.notice
                                    (id, kind, subject, person_id, reader_id, round, told_at)
                                select :id, :kind, :subject, :person, :reader, count(*), :now
                                  from notifications.notice
                                 where subject = :subject and person_id = :person
                                   and reader_id = :reader and kind <> :kind
                                    on conflict (subject, person_id, reader_id, kind, round)
                                    do nothing
                                """)
                        .param("id", Ids.next())
                        .param("kind", kind.code())
                        .param("subject", subject)
                        .param("person", recipient.receiver().id().value())
                        .param("reader", recipient.reader().id().value())
                        .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                        .update()
                == 1;
    }

    private String letter(Recipient recipient, Page page, String text) {
        var words = greeting(recipient.reader(), page) + "\n\n" + text + "\n\n" + closing(page);
        var messenger = recipient.messenger();
        if (messenger == null) {
            return words;
        }
        var cover = page(messenger);
        return String.join(
                "\n\n",
                greeting(messenger, cover),
                cover.t("notifications.pass-on", Recipient.name(recipient.reader(), cover)),
                "———",
                words);
    }

    /** In the language that the person chose, if the platform speaks it. */
    private Page page(Person person) {
        boolean spoken = settings.languages().contains(person.language());
        return pages.detached(spoken ? person.language() : settings.defaultLanguage());
    }

    private static String greeting(Person person, Page page) {
        Sex sex = person.sex();
        var form = sex == null ? "unknown" : sex.name().toLowerCase(Locale.ROOT);
        return page.t("notifications.greeting." + form, Recipient.name(person, page));
    }

    private String closing(Page page) {
        return page.t("notifications.closing", settings.link(page.url("/")));
    }
}
