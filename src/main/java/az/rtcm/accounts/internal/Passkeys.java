package az.rtcm.accounts.internal;

import az.rtcm.accounts.Access;
import az.rtcm.accounts.Accounts;
import az.rtcm.audit.Audit;
import az.rtcm.directory.PersonId;
import az.rtcm.shared.web.NotFound;
import com.webauthn4j.util.exception.WebAuthnException;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.webauthn.api.CredentialRecord;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialCreationOptions;
import org.springframework.security.web.webauthn.management.ImmutablePublicKeyCredentialCreationOptionsRequest;
import org.springframework.security.web.webauthn.management.ImmutableRelyingPartyRegistrationRequest;
import org.springframework.security.web.webauthn.management.RelyingPartyPublicKey;
import org.springframework.security.web.webauthn.management.WebAuthnRelyingPartyOperations;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.core.JacksonException;

/** The passkeys of the person who acts: added, named and removed by the owner only. */
@Service
public class Passkeys {

    private final JdbcClient jdbc;
    private final WebAuthnRelyingPartyOperations relyingParty;
    private final Access access;
    private final Accounts accounts;
    private final AccountMails letters;
    private final Audit audit;

    Passkeys(
            JdbcClient jdbc,
            WebAuthnRelyingPartyOperations relyingParty,
            Access access,
            Accounts accounts,
            AccountMails letters,
            Audit audit) {
        this.jdbc = jdbc;
        this.relyingParty = relyingParty;
        this.access = access;
        this.accounts = accounts;
        this.letters = letters;
        this.audit = audit;
    }

    /**
     * A question that one new passkey answers.
     *
     * @param options to be kept until the answer comes
     * @param json the same for the browser
     */
    public record Question<T>(T options, String json) {}

    /** The oldest first. */
    public List<Passkey> own() {
        return jdbc.sql(
                        """
                        select id, label, created_at, last_used_at from accounts.passkey
                         where person_id = :person order by created_at, id
                        """)
                .param("person", access.person().value())
                .query(
                        (row, index) ->
                                new Passkey(
                                        row.getObject("id", UUID.class),
                                        row.getString("label"),
                                        row.getObject("created_at", OffsetDateTime.class)
                                                .toInstant(),
                                        row.getObject("last_used_at", OffsetDateTime.class)
                                                .toInstant()))
                .list();
    }

    /** What the device of the person is asked; one that holds a passkey already will say so. */
    public Question<PublicKeyCredentialCreationOptions> ask() {
        var _ = access.person();
        var who = Objects.requireNonNull(SecurityContextHolder.getContext().getAuthentication());
        var options =
                relyingParty.createPublicKeyCredentialCreationOptions(
                        new ImmutablePublicKeyCredentialCreationOptionsRequest(who));
        return new Question<>(options, PasskeyTexts.written(options));
    }

    /**
     * Adds a passkey and tells the owner by mail.
     *
     * @param asked null when nothing was asked, or it was answered already
     * @throws PasskeyRefused if this is no answer to what was asked
     */
    @Transactional
    public void add(
            @Nullable PublicKeyCredentialCreationOptions asked, String credential, String label) {
        var person = access.person();
        var _ = registered(person, asked, credential, label);
        audit.record(
                "accounts.account", person.value(), "passkey-added", null, Map.of("label", label));
        var email = accounts.find(person).orElseThrow(NotFound::new).email();
        letters.send(person, email, "passkey", "/my/security");
    }

    /**
     * @throws NotFound for those of others
     */
    @Transactional
    public void rename(UUID id, String label) {
        var before = label(id);
        jdbc.sql("update accounts.passkey set label = :label where id = :id")
                .param("label", label)
                .param("id", id)
                .update();
        record("passkey-renamed", Map.of("label", before), Map.of("label", label));
    }

    /**
     * @throws NotFound for those of others
     */
    @Transactional
    public void remove(UUID id) {
        var label = label(id);
        jdbc.sql("delete from accounts.passkey where id = :id").param("id", id).update();
        record("passkey-removed", Map.of("label", label), null);
        letters.tell(access.person(), "second-factor-changed", "/my/security");
    }

    private CredentialRecord registered(
            PersonId person,
            @Nullable PublicKeyCredentialCreationOptions asked,
            String credential,
            String label) {
        try {
            if (asked == null || !asked.getUser().getId().equals(PasskeyRows.handle(person))) {
                throw new IllegalArgumentException("nothing was asked");
            }
            return relyingParty.registerCredential(
                    new ImmutableRelyingPartyRegistrationRequest(
                            asked,
                            new RelyingPartyPublicKey(PasskeyTexts.created(credential), label)));
        } catch (WebAuthnException | JacksonException | IllegalArgumentException e) {
            throw new PasskeyRefused(e);
        }
    }

    private String label(UUID id) {
        return jdbc.sql(
                        """
                        select label from accounts.passkey where id = :id and person_id = :person
                           for update
                        """)
                .param("id", id)
                .param("person", access.person().value())
                .query(String.class)
                .optional()
                .orElseThrow(NotFound::new);
    }

    private void record(
            String action, Map<String, String> before, @Nullable Map<String, String> after) {
        audit.record("accounts.account", access.person().value(), action, before, after);
    }
}
