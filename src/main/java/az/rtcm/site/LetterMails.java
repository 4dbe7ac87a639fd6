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
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
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
        var link = settings.link("/admin/messages/" + received.letter().value());
        var readers = readers();
        var unaware = note(received.letter(), readers);
        outbox.sendAll(
                readers.stream()
                        .filter(reader -> unaware.contains(reader.person().id().value()))
                        .map(reader -> mail(reader, link))
                        .toList());
    }

    /** Coordinators and editors with an address, each person and each address once. */
    private List<Reader> readers() {
        var holders =
                Stream.of(Role.COORDINATOR, Role.EDITOR)
                        .flatMap(role -> accounts.holders(role).stream())
                        .distinct()
                        .toList();
        var persons = people.byIds(holders).values();
        var addresses = accounts.addressesOf(persons);
        var seen = new HashSet<String>();
        return persons.stream()
                .distinct()
                .flatMap(
                        person ->
                                Optional.ofNullable(addresses.get(person.id()))
                                        .filter(to -> seen.add(to.toLowerCase(Locale.ROOT)))
                                        .map(to -> new Reader(person, to))
                                        .stream())
                .toList();
    }

    /** Those who were not told before: an event may be heard twice, at one time too. */
    private Set<@Nullable UUID> note(LetterId letter, List<Reader> readers) {
        return jdbc.sql(
                        """
                        insert into site.letter_told (letter_id, person_id, told_at)
                        select :letter, unnest(:readers), :now on conflict do nothing
                        returning person_id
                        """)
                .param("letter", letter.value())
                .param(
                        "readers",
                        readers.stream()
                                .map(reader -> reader.person().id().value())
                                .toArray(UUID[]::new))
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .query(UUID.class)
                .set();
    }

    private record Reader(Person person, String address) {}

    private NewMail mail(Reader reader, String link) {
        var person = reader.person();
        var page = pages.detached(person.language());
        return new NewMail(
                reader.address(),
                person.id().value(),
                person.language(),
                page.t("site.mail.letter.subject"),
                page.t("site.mail.letter.text", link),
                "site.letter");
    }
}
