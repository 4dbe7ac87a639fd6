package az.rtcm.audit;

import java.util.Arrays;
import java.util.HexFormat;
import java.util.Optional;

/** A link of the chain by its number and hash; written {@code 17:3f…}. */
record Head(long number, byte[] hash) {

    static final Head START = new Head(0, new byte[32]);

    /** What somebody wrote down; nothing when it is no head. */
    static Optional<Head> parse(String written) {
        if (!written.matches("\\d{1,18}:[0-9a-f]{64}")) {
            return Optional.empty();
        }
        var parts = written.split(":");
        return Optional.of(new Head(Long.parseLong(parts[0]), HexFormat.of().parseHex(parts[1])));
    }

    boolean isSame(Head other) {
        return number == other.number && Arrays.equals(hash, other.hash);
    }

    @Override
    public String toString() {
        return number + ":" + HexFormat.of().formatHex(hash);
    }
}
