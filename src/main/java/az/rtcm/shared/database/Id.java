package az.rtcm.shared.database;

import java.util.UUID;

/**
 * An identifier that says of what: every aggregate has a record of its own that implements this, so
 * that a session cannot be asked for by the id of a person. Kept as {@code uuid}.
 */
public interface Id {

    UUID value();
}
