package az.rtcm.accounts.internal;

import az.rtcm.directory.PersonId;
import az.rtcm.shared.database.Ids;
import java.nio.ByteBuffer;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.web.webauthn.api.AuthenticatorTransport;
import org.springframework.security.web.webauthn.api.Bytes;
import org.springframework.security.web.webauthn.api.CredentialRecord;
import org.springframework.security.web.webauthn.api.ImmutableCredentialRecord;
import org.springframework.security.web.webauthn.api.ImmutablePublicKeyCose;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialType;
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
                .param("type", type(record))
                .param("key", record.getPublicKey().getBytes())
                .param("count", record.getSignatureCount())
                .param("verified", record.isUvInitialized())
                .param("eligible", record.isBackupEligible())
                .param("state", record.isBackupState())
                .param("transports", transports(record))
                .param("attestation", bytes(record.getAttestationObject()))
                .param("client", bytes(record.getAttestationClientDataJSON()))
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
                .query(PasskeyRows::record)
                .optional()
                .orElse(null);
    }

    @Override
    public List<CredentialRecord> findByUserId(Bytes handle) {
        return List.copyOf(
                jdbc.sql(SELECT + " where person_id = :person order by created_at")
                        .param("person", person(handle).value())
                        .query(PasskeyRows::record)
                        .list());
    }

    private static CredentialRecord record(ResultSet row, int index) throws SQLException {
        return ImmutableCredentialRecord.builder()
                .credentialId(new Bytes(row.getBytes("credential_id")))
                .userEntityUserId(handle(new PersonId(row.getObject("person_id", UUID.class))))
                .label(row.getString("label"))
                .credentialType(PublicKeyCredentialType.valueOf(row.getString("type")))
                .publicKey(new ImmutablePublicKeyCose(row.getBytes("public_key")))
                .signatureCount(row.getLong("signature_count"))
                .uvInitialized(row.getBoolean("user_verified"))
                .backupEligible(row.getBoolean("backup_eligible"))
                .backupState(row.getBoolean("backup_state"))
                .transports(transports(row.getString("transports")))
                .attestationObject(new Bytes(row.getBytes("attestation")))
                .attestationClientDataJSON(new Bytes(row.getBytes("client_data")))
                .created(moment(row, "created_at"))
                .lastUsed(moment(row, "last_used_at"))
                .build();
    }

    private static Instant moment(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }

    private static String type(CredentialRecord record) {
        var type = record.getCredentialType();
        return (type == null ? PublicKeyCredentialType.PUBLIC_KEY : type).getValue();
    }

    private static String transports(CredentialRecord record) {
        return Objects.requireNonNullElse(record.getTransports(), Set.<AuthenticatorTransport>of())
                .stream()
                .map(AuthenticatorTransport::getValue)
                .sorted()
                .collect(Collectors.joining(","));
    }

    private static Set<AuthenticatorTransport> transports(String kept) {
        return Arrays.stream(kept.split(","))
                .filter(each -> !each.isEmpty())
                .map(AuthenticatorTransport::valueOf)
                .collect(Collectors.toUnmodifiableSet());
    }

    private static byte @Nullable [] bytes(@Nullable Bytes bytes) {
        return bytes == null ? null : bytes.getBytes();
    }
}
