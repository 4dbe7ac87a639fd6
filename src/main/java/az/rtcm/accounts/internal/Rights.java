package az.rtcm.accounts.internal;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.stereotype.Component;

/** What somebody with a session may do at this moment. */
@Component
public class Rights {

    /** Authority of everybody who signed in completely. */
    public static final String SIGNED_IN = "SIGNED_IN";

    /** What was shown at sign-in; kept in the session. */
    public static final String PASSWORD = "FACTOR_PASSWORD";

    public static final String CODE = "FACTOR_CODE";

    /** Holds a device and was known by it: two factors at once. */
    public static final String PASSKEY = "FACTOR_PASSKEY";

    private final Standings standings;

    Rights(Standings standings) {
        this.standings = standings;
    }

    /** What a session keeps of somebody who showed these factors. */
    public static Authentication kept(SignedIn signedIn, Collection<String> factors) {
        return token(new SignedIn(signedIn.person(), signedIn.displayName()), factors);
    }

    /** The factors shown in this session. */
    public static Set<String> factors(Authentication authentication) {
        return authentication.getAuthorities().stream()
                .map(GrantedAuthority::getAuthority)
                .filter(authority -> authority != null && authority.startsWith("FACTOR_"))
                .collect(Collectors.toUnmodifiableSet());
    }

    /**
     * The session's authentication with today's rights; null when the account is locked or gone.
     */
    public @Nullable Authentication now(Authentication kept, SignedIn signedIn) {
        var standing = standings.of(signedIn.person());
        if (standing == null || standing.locked()) {
            return null;
        }
        var factors = factors(kept);
        boolean secondMissing = !factors.contains(CODE) && !factors.contains(PASSKEY);
        if (secondMissing && standing.asksForSecond()) {
            return token(
                    new HalfSignedIn(signedIn, standing.hasNoneYet(), standing.hasCodes()),
                    factors);
        }
        var authorities =
                Stream.concat(
                                Stream.of(SIGNED_IN),
                                standing.grants().stream()
                                        .map(grant -> "ROLE_" + grant.role().name()))
                        .distinct();
        return token(
                new SignedIn(
                        signedIn.person(),
                        signedIn.displayName(),
                        standing.grants(),
                        standing.identities()),
                Stream.concat(authorities, factors.stream()).toList());
    }

    private static Authentication token(Object principal, Collection<String> authorities) {
        return new UsernamePasswordAuthenticationToken(
                principal,
                null,
                List.copyOf(authorities.stream().map(SimpleGrantedAuthority::new).toList()));
    }
}
