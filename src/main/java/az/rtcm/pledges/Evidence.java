package az.rtcm.pledges;

import az.rtcm.files.FileId;
import az.rtcm.shared.text.LocalizedText;
import az.rtcm.training.SessionId;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What shows that something was done: a session, a file, an address elsewhere, or a statement.
 *
 * @param text what it shows
 * @param session present exactly for {@link Kind#SESSION}
 * @param file present exactly for {@link Kind#FILE}
 * @param address present exactly for {@link Kind#LINK}
 */
public record Evidence(
        UUID id,
        Kind kind,
        LocalizedText text,
        @Nullable SessionId session,
        @Nullable FileId file,
        @Nullable String address) {

    /** What the evidence is. */
    public enum Kind {
        SESSION,
        FILE,
        LINK,
        TEXT
    }

    public static Evidence statement(UUID id, LocalizedText text) {
        return new Evidence(id, Kind.TEXT, text, null, null, null);
    }

    public static Evidence session(UUID id, SessionId session, LocalizedText text) {
        return new Evidence(id, Kind.SESSION, text, session, null, null);
    }

    public static Evidence file(UUID id, FileId file, LocalizedText text) {
        return new Evidence(id, Kind.FILE, text, null, file, null);
    }

    public static Evidence link(UUID id, String address, LocalizedText text) {
        return new Evidence(id, Kind.LINK, text, null, null, address);
    }
}
