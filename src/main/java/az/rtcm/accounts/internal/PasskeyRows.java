package az.rtcm.accounts.internal;

import az.rtcm.directory.PersonId;
import az.rtcm.shared.database.Ids;
import java.nio.ByteBuffer;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.web.webauthn.api.Bytes;
import org.springframework.security.web.webauthn.api.CredentialRecord;
import org.springframework.security.web.webauthn.management.UserCredentialRepository;
import org.springframework.stereotype.Repository;

/** The table of passkeys, as the relying party reads and writes it. */
@Repository
class PasskeyRows implements UserCredentialRepository {

    private static final String SELECT =
            """
            select credential_id, person_id, label, type, public_key, signature_count, user_verified,
                   backup_eligible, backup_state, transports, attestation, client_data, created_at,
                   last_used_at
              from accounts.passkey
            """;

    private final JdbcClient jdbc;
    private final Clock clock;

    PasskeyRows(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** How authenticators know the person: nothing that tells who it is. */
    static Bytes handle(PersonId person) {
        var id = person.value();
        return new Bytes(
                ByteBuffer.allocate(16)
                        .putLong(id.getMostSignificantBits())
                        .putLong(id.getLeastSignificantBits())
                        .array());
    }

    static PersonId person(Bytes handle) {
        var bytes = ByteBuffer.wrap(handle.getBytes());
        return new PersonId(new UUID(bytes.getLong(), bytes.getLong()));
    }

    /** A new one, or one that was used: then its counter and its state. */
    @Override
    public void save(CredentialRecord record) {
        jdbc.sql(
                        """
                        insert into accounts.passkey
                            (id, credential_id, person_id, label, type, public_key, signature_count,
                             user_verified, backup_eligible, backup_state, transports, attestation,
                             client_data, created_at, last_used_at)
                        values (:id, :credential, :person, :label, :type, :key, :count, :verified, :eligible,
                                :state, :transports, :attestation, :client, :now, :now)
                        on conflict (credential_id) do update
                           set signature_count = :count, user_verified = :verified,
                               backup_state = :state, last_used_at = :now
                        """)
                .param("id", Ids.next())
                .param("credential", record.getCredentialId().getBytes())
                .param("person", person(record.getUserEntityUserId()).value())
                .param("label", record.getLabel())
                .param("type", PasskeyColumns.type(record))
                .param("key", record.getPublicKey().getBytes())
                .param("count", record.getSignatureCount())
                .param("verified", record.isUvInitialized())
                .param("eligible", record.isBackupEligible())
                .param("state", record.isBackupState())
                .param("transports", PasskeyColumns.transports(record))
                .param("attestation", PasskeyColumns.bytes(record.getAttestationObject()))
                .param("client", PasskeyColumns.bytes(record.getAttestationClientDataJSON()))
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .update();
    }

    @Override
    public void delete(Bytes credential) {
        jdbc.sql("delete from accounts.passkey where credential_id = :credential")
                .param("credential", credential.getBytes())
                .update();
    }

    @Override
    public @Nullable CredentialRecord findByCredentialId(Bytes credential) {
        return jdbc.sql(SELECT + " where credential_id = :credential")
                .param("credential", credential.getBytes())
                .query(PasskeyColumns::record)
                .optional()
                .orElse(null);
    }

    @Override
    public List<CredentialRecord> findByUserId(Bytes handle) {
        return List.copyOf(
                jdbc.sql(SELECT + " where person_id = :person order by created_at")
                        .param("person", person(handle).value())
                        .query(PasskeyColumns::record)
                        .list());
    }
}
