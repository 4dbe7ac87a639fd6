package az.rtcm.accounts.internal;

import az.rtcm.shared.Settings;
import com.webauthn4j.WebAuthnManager;
import com.webauthn4j.data.client.CollectedClientData;
import com.webauthn4j.server.ServerProperty;
import com.webauthn4j.verifier.OriginVerifierImpl;
import java.util.Set;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.web.webauthn.api.AuthenticatorSelectionCriteria;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialRpEntity;
import org.springframework.security.web.webauthn.api.ResidentKeyRequirement;
import org.springframework.security.web.webauthn.api.UserVerificationRequirement;
import org.springframework.security.web.webauthn.management.WebAuthnRelyingPartyOperations;
import org.springframework.security.web.webauthn.management.Webauthn4JRelyingPartyOperations;

/**
 * This platform as authenticators know it: by the host of the public address. The holder must be
 * verified by the device (finger, face or PIN), so that a passkey alone is two factors.
 */
@Configuration(proxyBeanMethods = false)
class RelyingParty {

    @Bean
    static WebAuthnRelyingPartyOperations relyingParty(
            Settings settings, PasskeyHolders holders, PasskeyRows passkeys) {
        var address = settings.publicUrl();
        var here =
                PublicKeyCredentialRpEntity.builder()
                        .id(address.getHost())
                        .name("RTCM – " + address.getHost())
                        .build();
        var origin = address.getScheme() + "://" + address.getRawAuthority();
        var operations =
                new Webauthn4JRelyingPartyOperations(holders, passkeys, here, Set.of(origin));
        operations.setCustomizeCreationOptions(
                options -> options.authenticatorSelection(verifiedAndKept()));
        operations.setCustomizeRequestOptions(
                options -> options.userVerification(UserVerificationRequirement.REQUIRED));
        if ("localhost".equals(address.getHost())) {
            operations.setWebAuthnManager(atAnyPort());
        }
        return operations;
    }

    /** Kept by the device, so that nobody types an address first. */
    private static AuthenticatorSelectionCriteria verifiedAndKept() {
        return AuthenticatorSelectionCriteria.builder()
                .residentKey(ResidentKeyRequirement.REQUIRED)
                .userVerification(UserVerificationRequirement.REQUIRED)
                .build();
    }

    /** On one's own machine the port is often mapped to another one. */
    private static WebAuthnManager atAnyPort() {
        var manager = WebAuthnManager.createNonStrictWebAuthnManager();
        var origins = new LocalOrigins();
        manager.getRegistrationDataVerifier().setOriginVerifier(origins);
        manager.getAuthenticationDataVerifier().setOriginVerifier(origins);
        return manager;
    }

    private static final class LocalOrigins extends OriginVerifierImpl {

        @Override
        protected void verify(CollectedClientData data, ServerProperty server) {
            if (!"localhost".equals(data.getOrigin().getHost())) {
                super.verify(data, server);
            }
        }
    }
}
