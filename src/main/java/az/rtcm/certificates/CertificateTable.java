package az.rtcm.certificates;

import az.rtcm.directory.PersonId;
import az.rtcm.files.FileId;
import az.rtcm.shared.web.Listing;
import az.rtcm.shared.web.Paging;
import az.rtcm.training.SessionId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The register of certificates. */
@Repository
class CertificateTable {

    private static final Map<String, String> ORDERS = new LinkedHashMap<>();

    static {
        ORDERS.put("issued", "issued_on");
        ORDERS.put("name", "name collate \"az-x-icu\"");
        ORDERS.put("title", "title collate \"az-x-icu\"");
    }

    private final JdbcClient jdbc;

    CertificateTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Whether it was written: not if the person holds a valid one of that kind already. */
    boolean insert(Certificate certificate) {
        var words = certificate.words();
        return jdbc.sql(
                                """
                                insert into certificates.certificate
                                    (id, version, number, kind, person_id, session_id, language, name, achievement, title,
                                     dates, place, hours, issued_on, issued_by_name, signatory, illustrative, file_id)
                                values (:id, 0, :number, :kind, :person, :session, :language, :name, :achievement, :title,
                                     :dates, :place, :hours, :issuedOn, :issuedBy, :signatory, :illustrative, :file)
                                on conflict (person_id, session_id, kind) where revoked_at is null do nothing
                                """)
                        .param("id", certificate.id().value())
                        .param("number", certificate.number().value())
                        .param("kind", certificate.kind().name())
                        .param("person", certificate.person().value())
                        .param("session", certificate.session().value())
                        .param("language", words.language())
                        .param("name", words.name())
                        .param("achievement", words.achievement())
                        .param("title", words.title())
                        .param("dates", words.dates())
                        .param("place", words.place())
                        .param("hours", words.hours())
                        .param("issuedOn", certificate.issuedOn())
                        .param("issuedBy", certificate.issuedBy())
                        .param("signatory", words.signatory())
                        .param("illustrative", certificate.illustrative())
                        .param("file", certificate.sheet().value())
                        .update()
                == 1;
    }

    /** Whether it was still valid. */
    boolean revoke(CertificateId id, Revocation revocation) {
        return jdbc.sql(
                                """
                                update certificates.certificate set version = version + 1,
                                    revoked_at = :at, revoked_by_name = :by, revoked_internal = :internal,
                                    revoked_communicated = :communicated, replaced_by = :replacedBy
                                where id = :id and revoked_at is null
                                """)
                        .param("id", id.value())
                        .param("at", revocation.at().atOffset(ZoneOffset.UTC))
                        .param("by", revocation.by())
                        .param("internal", revocation.internal())
                        .param("communicated", revocation.communicated())
                        .param(
                                "replacedBy",
                                revocation.replacedBy() == null
                                        ? null
                                        : revocation.replacedBy().value())
                        .update()
                == 1;
    }

    /** Takes the holder’s name, and reasons that can tell of the holder, out of the register. */
    void erase(Collection<Certificate> certificates) {
        jdbc.sql(
                        """
                        update certificates.certificate set version = version + 1, name = '',
                            erased = true, revoked_communicated = null,
                            revoked_internal = case when revoked_internal is not null then '—' end
                        where id = any(:ids)
                        """)
                .param(
                        "ids",
                        certificates.stream()
                                .map(certificate -> certificate.id().value())
                                .toArray(UUID[]::new))
                .update();
    }

    Optional<Certificate> find(CertificateId id) {
        return select("id = :value", id.value()).stream().findFirst();
    }

    Optional<Certificate> find(CertificateNumber number) {
        return select("number = :value", number.value()).stream().findFirst();
    }

    /** In the order of issue. */
    List<Certificate> of(SessionId session) {
        return select("session_id = :value", session.value());
    }

    List<Certificate> of(Collection<PersonId> people) {
        return select("person_id in (:value)", people.stream().map(PersonId::value).toList());
    }

    /** Whether one of these ids of a person was ever given one of this session. */
    boolean hasAny(SessionId session, Collection<PersonId> person) {
        return jdbc.sql(
                        """
                        select exists (select from certificates.certificate
                            where session_id = :session and person_id in (:person))
                        """)
                .param("session", session.value())
                .param("person", person.stream().map(PersonId::value).toList())
                .query(Boolean.class)
                .single();
    }

    boolean holdsAny(SessionId session) {
        return jdbc.sql(
                        """
                        select exists (select from certificates.certificate
                            where session_id = :session and revoked_at is null)
                        """)
                .param("session", session.value())
                .query(Boolean.class)
                .single();
    }

    /** Those whose name, number or session holds these words. */
    Listing<Certificate> search(String words, Paging paging) {
        var where =
                """
                where :words = '' or name ilike '%' || :words || '%'
                    or title ilike '%' || :words || '%' or number ilike '%' || :words || '%'
                """;
        var escaped = words.replaceAll("([\\\\%_])", "\\\\$1");
        var rows =
                jdbc.sql(
                                "select * from certificates.certificate "
                                        + where
                                        + paging.orderBy(ORDERS, "id"))
                        .param("words", escaped)
                        .query(CertificateTable::certificate)
                        .list();
        long total =
                jdbc.sql("select count(*) from certificates.certificate " + where)
                        .param("words", escaped)
                        .query(Long.class)
                        .single();
        return paging.listing(rows, total);
    }

    private List<Certificate> select(String where, Object value) {
        return jdbc.sql("select * from certificates.certificate where " + where + " order by id")
                .param("value", value)
                .query(CertificateTable::certificate)
                .list();
    }

    private static Certificate certificate(ResultSet row, int index) throws SQLException {
        return new Certificate(
                new CertificateId(row.getObject("id", UUID.class)),
                row.getInt("version"),
                new CertificateNumber(row.getString("number")),
                CertificateKind.valueOf(row.getString("kind")),
                new PersonId(row.getObject("person_id", UUID.class)),
                new SessionId(row.getObject("session_id", UUID.class)),
                words(row),
                row.getObject("issued_on", LocalDate.class),
                row.getString("issued_by_name"),
                row.getBoolean("illustrative"),
                new FileId(row.getObject("file_id", UUID.class)),
                revocation(row));
    }

    private static Words words(ResultSet row) throws SQLException {
        return new Words(
                row.getString("language"),
                row.getString("name"),
                row.getString("achievement"),
                row.getString("title"),
                row.getString("dates"),
                row.getString("place"),
                row.getObject("hours", Integer.class),
                row.getString("signatory"));
    }

    private static @Nullable Revocation revocation(ResultSet row) throws SQLException {
        var at = row.getObject("revoked_at", OffsetDateTime.class);
        var replacedBy = row.getObject("replaced_by", UUID.class);
        return at == null
                ? null
                : new Revocation(
                        at.toInstant(),
                        row.getString("revoked_by_name"),
                        row.getString("revoked_internal"),
                        row.getString("revoked_communicated"),
                        replacedBy == null ? null : new CertificateId(replacedBy));
    }
}
