package az.rtcm.accounts;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;

import az.rtcm.directory.OrganisationId;
import az.rtcm.directory.PersonId;
import az.rtcm.shared.actor.Actor;
import az.rtcm.shared.database.Ids;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The table of roles held and once held. */
@Repository
class Grants {

    private static final String COLUMNS =
            "role, country, organisation_id, deputy, since, granted_by, ended_at, note";

    private final JdbcClient jdbc;
    private final Clock clock;

    Grants(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    List<Grant> current(PersonId person) {
        return jdbc.sql(
                        "select "
                                + COLUMNS
                                + " from accounts.role_grant"
                                + " where person_id = :person and ended_at is null"
                                + " order by role, since")
                .param("person", person.value())
                .query(Grants::grant)
                .list();
    }

    List<Grant> history(PersonId person) {
        return jdbc.sql(
                        "select "
                                + COLUMNS
                                + " from accounts.role_grant where person_id = :person"
                                + " order by ended_at desc nulls first, since desc")
                .param("person", person.value())
                .query(Grants::grant)
                .list();
    }

    /** Whether it was not held in this way already. */
    boolean add(PersonId person, Role role, Scope scope, boolean deputy) {
        return jdbc.sql(
                                """
                                insert into accounts.role_grant
                                    (id, person_id, role, country, organisation_id, deputy, since, granted_by)
                                values (:id, :person, :role, :country, :organisation, :deputy, :now, :by)
                                on conflict do nothing
                                """)
                        .param("id", Ids.next())
                        .param("deputy", deputy)
                        .params(of(person, role, scope))
                        .update()
                == 1;
    }

    /** Whether it was held. */
    boolean end(PersonId person, Role role, Scope scope, @Nullable String note) {
        return jdbc.sql(
                                """
                                update accounts.role_grant set ended_at = :now, ended_by = :by, note = :note
                                 where person_id = :person and role = :role and ended_at is null
                                   and country is not distinct from :country
                                   and organisation_id is not distinct from cast(:organisation as uuid)
                                """)
                        .param("note", note)
                        .params(of(person, role, scope))
                        .update()
                == 1;
    }

    List<PersonId> holders(Role role) {
        return jdbc.sql(
                        """
                        select person_id from accounts.role_grant
                         where role = :role and ended_at is null
                         group by person_id order by min(since), person_id
                        """)
                .param("role", role.name())
                .query(Grants::person)
                .list();
    }

    /** The focal points first, then their deputies. */
    List<PersonId> focalPointsOf(OrganisationId organisation) {
        return jdbc.sql(
                        """
                        select person_id from accounts.role_grant
                         where role = 'FOCAL_POINT' and organisation_id = :organisation and ended_at is null
                         order by deputy, since, person_id
                        """)
                .param("organisation", organisation.value())
                .query(Grants::person)
                .list();
    }

    /** Who acts for organisations and countries now. */
    Map<Scope, List<PersonId>> offices() {
        return jdbc
                .sql(
                        """
                        select person_id, country, organisation_id from accounts.role_grant
                         where role = 'FOCAL_POINT' and ended_at is null
                        """)
                .query((row, index) -> Map.entry(scope(row), person(row, index)))
                .list()
                .stream()
                .collect(groupingBy(Map.Entry::getKey, mapping(Map.Entry::getValue, toList())));
    }

    /** National counterparts first, then their deputies. */
    List<PersonId> counterpartsOf(String country) {
        return jdbc.sql(
                        """
                        select person_id from accounts.role_grant
                         where role = 'FOCAL_POINT' and country = :country and ended_at is null
                         order by deputy, since, person_id
                        """)
                .param("country", country)
                .query(Grants::person)
                .list();
    }

    private java.util.Map<String, ?> of(PersonId person, Role role, Scope scope) {
        var values = new java.util.HashMap<String, @Nullable Object>();
        values.put("person", person.value());
        values.put("role", role.name());
        values.put("country", scope.country());
        values.put(
                "organisation", scope.organisation() == null ? null : scope.organisation().value());
        values.put("now", clock.instant().atOffset(ZoneOffset.UTC));
        values.put("by", Actor.current().name());
        return values;
    }

    private static PersonId person(ResultSet row, int index) throws SQLException {
        return new PersonId(row.getObject("person_id", UUID.class));
    }

    private static Scope scope(ResultSet row) throws SQLException {
        return Scope.of(row.getString("country"), row.getObject("organisation_id", UUID.class));
    }

    private static Grant grant(ResultSet row, int index) throws SQLException {
        var ended = row.getObject("ended_at", OffsetDateTime.class);
        return new Grant(
                Role.valueOf(row.getString("role")),
                scope(row),
                row.getBoolean("deputy"),
                row.getObject("since", OffsetDateTime.class).toInstant(),
                row.getString("granted_by"),
                ended == null ? null : ended.toInstant(),
                row.getString("note"));
    }
}
