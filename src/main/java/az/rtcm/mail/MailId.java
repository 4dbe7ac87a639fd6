package az.rtcm.mail;

import az.rtcm.shared.database.Id;
import az.rtcm.shared.database.Ids;
import java.util.UUID;

/** Names one mail; its Message-ID is made from it. */
public record MailId(UUID value) implements Id {

    static MailId next() {
        return new MailId(Ids.next());
    }
}
