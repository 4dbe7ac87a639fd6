package az.rtcm.accounts.web;

import az.rtcm.accounts.Access;
import az.rtcm.accounts.internal.OpenSessions;
import az.rtcm.accounts.internal.OwnAccount;
import az.rtcm.accounts.internal.Passkeys;
import az.rtcm.accounts.internal.SecondFactors;
import az.rtcm.shared.web.Refused;
import jakarta.servlet.http.HttpSession;
import org.springframework.stereotype.Component;
import org.springframework.validation.BindingResult;
import org.springframework.web.servlet.ModelAndView;

/** The page of one's sign-in, on which several forms stand. */
@Component
class SecurityPage {

    private static final String VIEW = "accounts/web/security";

    private final Access access;
    private final OwnAccount own;
    private final OpenSessions sessions;
    private final Passkeys passkeys;
    private final SecondFactors codes;
    private final Proof proof;

    SecurityPage(
            Access access,
            OwnAccount own,
            OpenSessions sessions,
            Passkeys passkeys,
            SecondFactors codes,
            Proof proof) {
        this.access = access;
        this.own = own;
        this.sessions = sessions;
        this.passkeys = passkeys;
        this.codes = codes;
        this.proof = proof;
    }

    ModelAndView shown(HttpSession session) {
        return complete(new ModelAndView(VIEW), session);
    }

    ModelAndView refused(BindingResult errors, HttpSession session) {
        return complete(Refused.with(VIEW, errors), session);
    }

    private ModelAndView complete(ModelAndView page, HttpSession session) {
        return page.addObject("account", own.account())
                .addObject("sessions", sessions.of(access.person()))
                .addObject("passkeys", passkeys.own())
                .addObject("recoveryLeft", codes.recoveryLeft(access.person()))
                .addObject("proved", proof.isFresh(session))
                .addObject("here", OpenSessions.key(session.getId()));
    }
}
