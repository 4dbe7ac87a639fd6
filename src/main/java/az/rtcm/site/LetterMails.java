package az.rtcm.site;

import az.rtcm.accounts.Accounts;
import az.rtcm.accounts.Role;
import az.rtcm.directory.People;
import az.rtcm.directory.Person;
import az.rtcm.mail.NewMail;
import az.rtcm.mail.Outbox;
import az.rtcm.shared.Settings;
import az.rtcm.shared.web.Pages;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashSet;
import java.util.Locale;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Component;

/** Tells those who answer letters, each in their own language, that a visitor wrote. */
@Component
class LetterMails {

    private final Accounts accounts;
    private final People people;
    private final Outbox outbox;
    private final Pages pages;
    private final Settings settings;
    private final JdbcClient jdbc;
    private final Clock clock;

    LetterMails(
            Accounts accounts,
            People people,
            Outbox outbox,
            Pages pages,
            Settings settings,
            JdbcClient jdbc,
            Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
        this.accounts = accounts;
        this.people = people;
        this.outbox = outbox;
        this.pages = pages;
        this.settings = settings;
    }

    /**
     * What the visitor wrote stays in the back office; the mail says only that there is something.
     */
    @ApplicationModuleListener
    void tell(LetterReceived received) {
        var address = settings.link("/admin/messages/" + received.letter().value());
        var told = new HashSet<String>();
        for (var reader : readers()) {
            var to = accounts.addressOf(reader);
            if (to.filter(email -> told.add(email.toLowerCase(Locale.ROOT))).isPresent()
                    && isNew(received.letter(), reader)) {
                outbox.send(mail(reader, to.get(), address));
            }
        }
    }

    /** Coordinators and editors, each once. */
    private Collection<Person> readers() {
        var holders =
                Stream.of(Role.COORDINATOR, Role.EDITOR)
                        .flatMap(role -> accounts.holders(role).stream())
                        .distinct()
                        .toList();
        return people.byIds(holders).values();
    }

    /** An event may be heard twice. */
    private boolean isNew(LetterId letter, Person reader) {
        return jdbc.sql(
                                """
                                insert into site.letter_told (letter_id, person_id, told_at)
                                values (:letter, :person, :now) on conflict do nothing
                                """)
                        .param("letter", letter.value())
                        .param("person", reader.id().value())
                        .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                        .update()
                == 1;
    }

    private NewMail mail(Person reader, String to, String address) {
        var page = pages.detached(reader.language());
        return new NewMail(
                to,
                reader.id().value(),
                reader.language(),
                page.t("site.mail.letter.subject"),
                page.t("site.mail.letter.text", address),
                "site.letter");
    }
}
