package az.rtcm.accounts.internal;

import java.time.Instant;
import org.apache.commons.codec.binary.Base32;

/** The authenticator app on somebody's telephone. */
public final class Telephone {

    private Telephone() {}

    /** The code that it shows at this moment. */
    public static String code(String secret, Instant now) {
        return OneTimeCodes.code(new Base32().decode(secret), now.getEpochSecond() / 30);
    }
}
