package az.rtcm.accounts.internal;

import java.util.UUID;
import org.springframework.security.core.AuthenticatedPrincipal;

/**
 * Somebody whose password was right and whose second factor is still to be shown or to be set up:
 * for every service a visitor.
 *
 * @param setUp whether a role asks for a second factor that is not there yet
 * @param codes whether one-time codes are set up; else only a passkey is
 */
public record HalfSignedIn(SignedIn signedIn, boolean setUp, boolean codes)
        implements AuthenticatedPrincipal {

    public UUID person() {
        return signedIn.person();
    }

    @Override
    public String getName() {
        return signedIn.getName();
    }
}
