package az.rtcm.accounts.internal;

import com.webauthn4j.util.exception.WebAuthnException;
import org.jspecify.annotations.Nullable;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialRequestOptions;
import org.springframework.security.web.webauthn.management.ImmutablePublicKeyCredentialRequestOptionsRequest;
import org.springframework.security.web.webauthn.management.RelyingPartyAuthenticationRequest;
import org.springframework.security.web.webauthn.management.WebAuthnRelyingPartyOperations;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.core.JacksonException;

/** Checks who somebody is by a passkey: which account it is, the passkey itself tells. */
@Service
public class PasskeySignIns {

    private static final int MOST_QUESTIONS = 60;
    private static final String WRONG = "accounts.passkey.wrong";

    private final WebAuthnRelyingPartyOperations relyingParty;
    private final SignIns signIns;
    private final Attempts attempts;
    private final TransactionTemplate transactions;

    PasskeySignIns(
            WebAuthnRelyingPartyOperations relyingParty,
            SignIns signIns,
            Attempts attempts,
            TransactionTemplate transactions) {
        this.relyingParty = relyingParty;
        this.signIns = signIns;
        this.attempts = attempts;
        this.transactions = transactions;
    }

    /**
     * What the device is asked; the same for everybody, so that it tells of no account.
     *
     * @param from network address of the reader
     * @throws TooManyAttempts from this place: each question opens a session
     */
    public Passkeys.Question<PublicKeyCredentialRequestOptions> ask(String from) {
        attempts.countFrom("passkey question", from, MOST_QUESTIONS);
        var options =
                relyingParty.createCredentialRequestOptions(
                        new ImmutablePublicKeyCredentialRequestOptionsRequest(null));
        return new Passkeys.Question<>(options, PasskeyTexts.written(options));
    }

    /**
     * @param asked null when nothing was asked, or it was answered already
     * @param from network address of the reader
     * @throws WrongSignIn if this is no answer to what was asked, or the account is locked
     * @throws TooManyAttempts from this place
     */
    public SignedIn check(
            @Nullable PublicKeyCredentialRequestOptions asked, String credential, String from) {
        signIns.countFrom(from);
        if (asked == null) {
            throw new WrongSignIn(WRONG);
        }
        try {
            var shown = PasskeyTexts.shown(credential);
            var holder =
                    transactions.execute(
                            status ->
                                    relyingParty.authenticate(
                                            new RelyingPartyAuthenticationRequest(asked, shown)));
            return signIns.byPasskey(PasskeyRows.person(holder.getId()));
        } catch (WebAuthnException | JacksonException | IllegalArgumentException e) {
            throw new WrongSignIn(WRONG);
        }
    }
}
