package az.rtcm.accounts.internal;

import org.springframework.security.web.webauthn.api.AuthenticatorAssertionResponse;
import org.springframework.security.web.webauthn.api.AuthenticatorAttestationResponse;
import org.springframework.security.web.webauthn.api.PublicKeyCredential;
import org.springframework.security.web.webauthn.jackson.WebauthnJacksonModule;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** What goes to browsers and comes from them, as the standard's JSON. */
final class PasskeyTexts {

    private static final JsonMapper JSON =
            JsonMapper.builder().addModule(new WebauthnJacksonModule()).build();

    private PasskeyTexts() {}

    static String written(Object options) {
        return JSON.writeValueAsString(options);
    }

    /**
     * @throws tools.jackson.core.JacksonException if it is nothing of the kind
     */
    static PublicKeyCredential<AuthenticatorAttestationResponse> created(String json) {
        return JSON.readValue(json, new TypeReference<>() {});
    }

    /**
     * @throws tools.jackson.core.JacksonException if it is nothing of the kind
     */
    static PublicKeyCredential<AuthenticatorAssertionResponse> shown(String json) {
        return JSON.readValue(json, new TypeReference<>() {});
    }
}
