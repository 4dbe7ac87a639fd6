package az.rtcm.accounts;

import az.rtcm.accounts.Ownership.Kind;
import az.rtcm.accounts.Ownership.Owned;
import az.rtcm.directory.PersonId;
import az.rtcm.shared.database.Columns;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The columns {@code owner} and {@code deputy} of other modules’ tables. */
@Repository
class OwnerRows {

    private static final String LOCKED = " for update";

    private final JdbcClient jdbc;

    OwnerRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Optional<Owned> find(Kind kind, UUID id) {
        return find(kind, id, "");
    }

    /** As {@link #find}; nobody else changes it until the transaction ends. */
    Optional<Owned> toEntrust(Kind kind, UUID id) {
        return find(kind, id, LOCKED);
    }

    private Optional<Owned> find(Kind kind, UUID id, String lock) {
        return jdbc.sql(select(kind) + " where id = :id" + lock)
                .param("id", id)
                .query(OwnerRows::owned)
                .optional();
    }

    /** What is open and one of these sees to. */
    List<Owned> of(Kind kind, Collection<PersonId> persons) {
        return of(kind, persons, "");
    }

    /** As {@link #of}; nobody else changes them until the transaction ends. */
    List<Owned> toHandOver(Kind kind, Collection<PersonId> persons) {
        return of(kind, persons, LOCKED);
    }

    private List<Owned> of(Kind kind, Collection<PersonId> persons, String lock) {
        return jdbc.sql(
                        select(kind)
                                + " where (owner = any(:persons) or deputy = any(:persons)) and "
                                + kind.open()
                                + " order by id"
                                + lock)
                .param("persons", persons.stream().map(PersonId::value).toArray(UUID[]::new))
                .query(OwnerRows::owned)
                .list();
    }

    void set(Kind kind, Owned owned) {
        jdbc.sql(
                        "update %s set owner = :owner, deputy = :deputy where id = :id"
                                .formatted(kind.subject()))
                .param("owner", value(owned.owner()), Types.OTHER)
                .param("deputy", value(owned.deputy()), Types.OTHER)
                .param("id", owned.id())
                .update();
    }

    private static String select(Kind kind) {
        return "select id, %s::text as title, owner, deputy from %s"
                .formatted(kind.title(), kind.subject());
    }

    private static Owned owned(ResultSet row, int index) throws SQLException {
        return new Owned(
                row.getObject("id", UUID.class),
                Columns.text(row.getString("title")),
                person(row.getObject("owner", UUID.class)),
                person(row.getObject("deputy", UUID.class)));
    }

    private static @Nullable PersonId person(@Nullable UUID id) {
        return id == null ? null : new PersonId(id);
    }

    private static @Nullable UUID value(@Nullable PersonId id) {
        return id == null ? null : id.value();
    }
}
