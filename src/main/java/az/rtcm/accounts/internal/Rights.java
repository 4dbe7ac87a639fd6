package az.rtcm.accounts.internal;

import az.rtcm.accounts.Accounts;
import az.rtcm.directory.PersonId;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
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

    private final JdbcClient jdbc;
    private final Accounts accounts;

    Rights(JdbcClient jdbc, Accounts accounts) {
        this.jdbc = jdbc;
        this.accounts = accounts;
    }

    private record Standing(
            boolean locked, boolean hasCodes, boolean hasPasskey, boolean mustHaveSecond) {

        boolean asksForSecond() {
            return hasCodes || mustHaveSecond;
        }

        /** Whoever has a passkey already shows it: a password alone sets up nothing new. */
        boolean hasNoneYet() {
            return !hasCodes && !hasPasskey;
        }
    }

    /** What a session keeps of somebody who showed these factors. */
    public static Authentication kept(SignedIn signedIn, Collection<String> factors) {
        return token(new SignedIn(signedIn.person(), signedIn.displayName(), List.of()), factors);
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
        var standing = standing(signedIn);
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
        var grants = accounts.grants(new PersonId(signedIn.person()));
        var authorities =
                Stream.concat(
                                Stream.of(SIGNED_IN),
                                grants.stream().map(grant -> "ROLE_" + grant.role().name()))
                        .distinct();
        return token(
                new SignedIn(signedIn.person(), signedIn.displayName(), grants),
                Stream.concat(authorities, factors.stream()).toList());
    }

    private @Nullable Standing standing(SignedIn signedIn) {
        return jdbc.sql(
                        """
                        select a.locked_at is not null as locked,
                               a.totp_confirmed_at is not null as has_codes,
                               exists (select from accounts.passkey k
                                        where k.person_id = a.person_id) as has_passkey,
                               exists (select from accounts.role_grant g
                                         join accounts.role_setting s on s.role = g.role and s.second_factor
                                        where g.person_id = a.person_id and g.ended_at is null)
                                   as must_have_second
                          from accounts.account a where a.person_id = :person
                        """)
                .param("person", signedIn.person())
                .query(
                        (row, index) ->
                                new Standing(
                                        row.getBoolean("locked"),
                                        row.getBoolean("has_codes"),
                                        row.getBoolean("has_passkey"),
                                        row.getBoolean("must_have_second")))
                .optional()
                .orElse(null);
    }

    private static Authentication token(Object principal, Collection<String> authorities) {
        return new UsernamePasswordAuthenticationToken(
                principal,
                null,
                List.copyOf(authorities.stream().map(SimpleGrantedAuthority::new).toList()));
    }
}
