package az.rtcm.site;

import az.rtcm.accounts.Accounts;
import az.rtcm.accounts.Role;
import az.rtcm.directory.People;
import az.rtcm.directory.Person;
import az.rtcm.mail.NewMail;
import az.rtcm.mail.Outbox;
import az.rtcm.shared.Settings;
import az.rtcm.shared.web.Pages;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Component;

/** Tells the coordinators, each in their own language, that a visitor wrote. */
@Component
class LetterMails {

    private final Accounts accounts;
    private final People people;
    private final Outbox outbox;
    private final Pages pages;
    private final Settings settings;

    LetterMails(Accounts accounts, People people, Outbox outbox, Pages pages, Settings settings) {
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
        for (var coordinator : people.byIds(accounts.holders(Role.COORDINATOR)).values()) {
            if (coordinator.email() != null) {
                outbox.send(mail(coordinator, coordinator.email(), address));
            }
        }
    }

    private NewMail mail(Person coordinator, String to, String address) {
        var page = pages.detached(coordinator.language());
        return new NewMail(
                to,
                coordinator.id().value(),
                coordinator.language(),
                page.t("site.mail.letter.subject"),
                page.t("site.mail.letter.text", address),
                "site.letter");
    }
}
