package az.rtcm.accounts.internal;

import az.rtcm.directory.PersonId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.security.web.webauthn.api.AuthenticatorTransport;
import org.springframework.security.web.webauthn.api.Bytes;
import org.springframework.security.web.webauthn.api.CredentialRecord;
import org.springframework.security.web.webauthn.api.ImmutableCredentialRecord;
import org.springframework.security.web.webauthn.api.ImmutablePublicKeyCose;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialType;

/** A passkey as the columns of its row hold it. */
final class PasskeyColumns {

    private PasskeyColumns() {}

    static CredentialRecord record(ResultSet row, int index) throws SQLException {
        return ImmutableCredentialRecord.builder()
                .credentialId(new Bytes(row.getBytes("credential_id")))
                .userEntityUserId(
                        PasskeyRows.handle(new PersonId(row.getObject("person_id", UUID.class))))
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

    static String type(CredentialRecord record) {
        var type = record.getCredentialType();
        return (type == null ? PublicKeyCredentialType.PUBLIC_KEY : type).getValue();
    }

    static String transports(CredentialRecord record) {
        return Objects.requireNonNullElse(record.getTransports(), Set.<AuthenticatorTransport>of())
                .stream()
                .map(AuthenticatorTransport::getValue)
                .sorted()
                .collect(Collectors.joining(","));
    }

    static Set<AuthenticatorTransport> transports(String kept) {
        return Arrays.stream(kept.split(","))
                .filter(each -> !each.isEmpty())
                .map(AuthenticatorTransport::valueOf)
                .collect(Collectors.toUnmodifiableSet());
    }

    static byte @Nullable [] bytes(@Nullable Bytes bytes) {
        return bytes == null ? null : bytes.getBytes();
    }
}
