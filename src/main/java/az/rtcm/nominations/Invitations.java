package az.rtcm.nominations;

import az.rtcm.directory.Organisation;
import az.rtcm.directory.OrganisationId;
import az.rtcm.files.FileId;
import az.rtcm.shared.web.NotFound;
import az.rtcm.training.SessionId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Invited organisations, as rows. */
@Repository
class Invitations {

    private final JdbcClient jdbc;

    Invitations(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * @return whether the organisation was not invited before
     */
    boolean add(SessionId session, Organisation organisation, Instant now) {
        return jdbc.sql(
                                """
                                insert into nominations.invitation
                                    (session_id, organisation_id, country, invited_at)
                                values (:session, :organisation, :country, :now) on conflict do nothing
                                """)
                        .param("session", session.value())
                        .param("organisation", organisation.id().value())
                        .param("country", organisation.country())
                        .param("now", now.atOffset(ZoneOffset.UTC))
                        .update()
                == 1;
    }

    List<Invitation> of(SessionId session) {
        return jdbc.sql(
                        """
                        select * from nominations.invitation
                        where session_id = :session order by country, invited_at, organisation_id
                        """)
                .param("session", session.value())
                .query(Invitations::invitation)
                .list();
    }

    Invitation require(SessionId session, OrganisationId organisation) {
        return one(session, organisation, "");
    }

    /** Two deputies at the same list wait for each other. */
    Invitation lock(SessionId session, OrganisationId organisation) {
        return one(session, organisation, "for update");
    }

    /** The whole list is with the centre. */
    Invitation submitted(Invitation invitation, Instant at) {
        return set(
                invitation,
                """
                submitted_at = :value, recalled_at = null,
                first_submitted_at = coalesce(first_submitted_at, :value)
                """,
                at.atOffset(ZoneOffset.UTC));
    }

    /** Somebody of the list is with the centre, while the organisation still works on it. */
    Invitation begun(Invitation invitation, Instant at) {
        return set(
                invitation,
                "first_submitted_at = coalesce(first_submitted_at, :value)",
                at.atOffset(ZoneOffset.UTC));
    }

    Invitation recalled(Invitation invitation, Instant at) {
        return set(
                invitation,
                "submitted_at = null, recalled_at = :value",
                at.atOffset(ZoneOffset.UTC));
    }

    Invitation signed(Invitation invitation, FileId file, Instant at) {
        set(invitation, "signed_list = :value", file.value());
        return set(invitation, "signed_at = :value", at.atOffset(ZoneOffset.UTC));
    }

    private Invitation set(Invitation invitation, String change, @Nullable Object value) {
        jdbc.sql(
                        "update nominations.invitation set %s where session_id = :session and organisation_id = :organisation"
                                .formatted(change))
                .param("value", value)
                .param("session", invitation.sessionId().value())
                .param("organisation", invitation.organisationId().value())
                .update();
        return require(invitation.sessionId(), invitation.organisationId());
    }

    private Invitation one(SessionId session, OrganisationId organisation, String lock) {
        return jdbc.sql(
                        "select * from nominations.invitation where session_id = :session and organisation_id = :organisation "
                                + lock)
                .param("session", session.value())
                .param("organisation", organisation.value())
                .query(Invitations::invitation)
                .optional()
                .orElseThrow(NotFound::new);
    }

    private static Invitation invitation(ResultSet row, int index) throws SQLException {
        var signed = row.getObject("signed_list", UUID.class);
        return new Invitation(
                new SessionId(row.getObject("session_id", UUID.class)),
                new OrganisationId(row.getObject("organisation_id", UUID.class)),
                row.getString("country"),
                row.getObject("invited_at", OffsetDateTime.class).toInstant(),
                CallRecords.instant(row, "submitted_at"),
                CallRecords.instant(row, "first_submitted_at"),
                CallRecords.instant(row, "recalled_at"),
                signed == null ? null : new FileId(signed));
    }
}
