package az.rtcm.notifications;

import az.rtcm.accounts.Account;
import az.rtcm.accounts.Accounts;
import az.rtcm.accounts.PersonalData;
import az.rtcm.directory.People;
import az.rtcm.directory.PersonId;
import az.rtcm.mail.Mail;
import az.rtcm.mail.Outbox;
import java.util.List;
import org.springframework.stereotype.Component;

/**
 * Mails to a person, and those that a focal point got to pass on. They go; that the person was told
 * of something on a day stays without words.
 */
@Component
class MailData implements PersonalData {

    private final Outbox outbox;
    private final People people;
    private final Accounts accounts;

    MailData(Outbox outbox, People people, Accounts accounts) {
        this.outbox = outbox;
        this.people = people;
        this.accounts = accounts;
    }

    @Override
    public List<Section> of(PersonId person) {
        var persons = people.sameAs(person).stream().map(PersonId::value).toList();
        return List.of(
                new Section(
                        "notifications.data.mails",
                        outbox.to(persons).stream().map(MailData::fields).toList()));
    }

    @Override
    public List<String> erase(PersonId person) {
        var same = people.sameAs(person);
        outbox.forget(
                same.stream().map(PersonId::value).toList(),
                same.stream()
                        .flatMap(id -> accounts.find(id).stream())
                        .map(Account::email)
                        .toList());
        return List.of("notifications.erasure.stays");
    }

    private static List<Field> fields(Mail mail) {
        return List.of(
                new Field("notifications.data.written", mail.written()),
                new Field("notifications.data.to", mail.to()),
                new Field("notifications.subject", mail.subject()),
                new Field("notifications.text", withoutKeys(mail.text())));
    }

    /** A link that acts without signing in works from the mailbox only, not from an open page. */
    private static String withoutKeys(String text) {
        return text.replaceAll("/answer/[\\w-]+", "/answer/…");
    }
}
