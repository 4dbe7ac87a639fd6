package az.rtcm.accounts.internal;

import az.rtcm.accounts.WeakPassword;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.security.crypto.argon2.Argon2PasswordEncoder;
import org.springframework.security.crypto.bcrypt.BCryptPasswordEncoder;
import org.springframework.security.crypto.password.DelegatingPasswordEncoder;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;

/**
 * The rules of passwords and how they are kept: as NIST SP 800-63B asks, long and not well known,
 * and nothing else. Kept as Argon2id; those of other systems (bcrypt) are read and renewed.
 */
@Component
public class Passwords {

    private static final int SHORTEST = 12;
    private static final int LONGEST = 200;

    private final PasswordEncoder encoder;
    private final Set<String> common;
    private final String anybody;

    Passwords() {
        Map<String, PasswordEncoder> known = new HashMap<>();
        known.put("argon2", Argon2PasswordEncoder.defaultsForSpringSecurity_v5_8());
        known.put("bcrypt", new BCryptPasswordEncoder());
        this.encoder = new DelegatingPasswordEncoder("argon2", known);
        this.common = CommonPasswords.read();
        this.anybody = hash("nobody signs in with this");
    }

    /**
     * The password as it is kept.
     *
     * @throws WeakPassword if it breaks a rule
     */
    public String encoded(String password) {
        if (password.codePointCount(0, password.length()) < SHORTEST) {
            throw new WeakPassword("accounts.password.short");
        }
        if (password.length() > LONGEST) {
            throw new WeakPassword("accounts.password.long");
        }
        if (isCommon(password)) {
            throw new WeakPassword("accounts.password.common");
        }
        return hash(password);
    }

    /** Takes the same time whether there is an account, so that the time tells nothing. */
    public boolean matches(String typed, @Nullable String kept) {
        if (typed.length() > LONGEST) {
            return false;
        }
        boolean right = encoder.matches(typed, kept == null ? anybody : kept);
        return right && kept != null;
    }

    public boolean isToRenew(String kept) {
        return encoder.upgradeEncoding(kept);
    }

    /** The same password kept in today's manner; its rules were checked when it was chosen. */
    String renewed(String password) {
        return hash(password);
    }

    /** One character or a known word repeated is as easily guessed as the word. */
    private boolean isCommon(String password) {
        var folded = password.toLowerCase(Locale.ROOT);
        var bare =
                folded.codePoints()
                        .filter(Character::isLetter)
                        .mapToObj(Character::toString)
                        .collect(Collectors.joining());
        return common.contains(folded)
                || common.contains(bare)
                || folded.codePoints().distinct().count() < 5;
    }

    private String hash(String password) {
        return java.util.Objects.requireNonNull(encoder.encode(password));
    }
}
