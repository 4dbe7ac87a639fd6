package az.rtcm.training;

import java.util.Optional;

/** A later module in which the seats of a session are given, and therefore set. */
public interface SeatsKeeper {

    /** Where they are set: a page of the back office; empty while they are set with the session. */
    Optional<String> page(Session session);
}
