package az.rtcm.notifications;

import az.rtcm.accounts.Access;
import az.rtcm.accounts.Role;
import az.rtcm.accounts.Waiting;
import az.rtcm.directory.PersonId;
import az.rtcm.mail.Outbox;
import java.util.List;
import org.springframework.stereotype.Component;

/** Mails that could not be delivered: an administrator mends the address or the server. */
@Component
class FailedMails implements Waiting {

    private final Outbox outbox;
    private final Access access;

    FailedMails(Outbox outbox, Access access) {
        this.outbox = outbox;
        this.access = access;
    }

    @Override
    public List<Item> of(PersonId person) {
        if (!access.has(Role.ADMINISTRATOR)) {
            return List.of();
        }
        long failed = outbox.failed();
        return failed == 0
                ? List.of()
                : List.of(
                        new Item(
                                "notifications.waiting.failed",
                                List.of(failed),
                                "/admin/mails?state=failed",
                                null));
    }
}
