package az.rtcm.accounts.internal;

import az.rtcm.directory.People;
import az.rtcm.directory.PersonId;
import az.rtcm.mail.NewMail;
import az.rtcm.mail.Outbox;
import az.rtcm.shared.Settings;
import az.rtcm.shared.web.Pages;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The mails of this module, in the language that the person chose. */
@Component
class AccountMails {

    private final Outbox outbox;
    private final Pages pages;
    private final People people;
    private final Settings settings;
    private final JdbcClient jdbc;

    AccountMails(Outbox outbox, Pages pages, People people, Settings settings, JdbcClient jdbc) {
        this.jdbc = jdbc;
        this.outbox = outbox;
        this.pages = pages;
        this.people = people;
        this.settings = settings;
    }

    /**
     * @param kind messages {@code accounts.mail.<kind>.subject} and {@code .text}
     * @param path within the site
     */
    void send(PersonId person, String to, String kind, String path) {
        var language =
                people.find(person)
                        .map(found -> found.language())
                        .filter(settings.languages()::contains)
                        .orElse(settings.defaultLanguage());
        var page = pages.detached(language);
        var link = settings.link(page.url(path));
        outbox.send(
                new NewMail(
                        to,
                        person.value(),
                        language,
                        page.t("accounts.mail." + kind + ".subject"),
                        page.t("accounts.mail." + kind + ".text", link),
                        "accounts." + kind));
    }

    /** Tells the owner at the address of the account, if there is one. */
    void tell(PersonId person, String kind, String path) {
        jdbc.sql("select email from accounts.account where person_id = :person")
                .param("person", person.value())
                .query(String.class)
                .optional()
                .ifPresent(email -> send(person, email, kind, path));
    }
}
