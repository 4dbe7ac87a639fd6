package az.rtcm.accounts.internal;

import java.io.Serializable;
import java.time.Instant;

/**
 * From where a session was begun; kept in it, so that its owner can tell sessions apart.
 *
 * @param device as the browser names itself
 * @param address of the network
 */
public record Visit(Instant since, String device, String address) implements Serializable {

    public static final String ATTRIBUTE = "visit";
}
