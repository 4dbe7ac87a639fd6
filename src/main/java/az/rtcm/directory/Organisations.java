package az.rtcm.directory;

import static java.util.function.UnaryOperator.identity;

import az.rtcm.audit.Audit;
import az.rtcm.shared.actor.Actor;
import az.rtcm.shared.database.Columns;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The organisations that people act for, under the names that they bear today. */
@Service
public class Organisations {

    private static final String SELECT =
            """
            select o.id, o.kind, o.country, o.illustrative, n.name
              from directory.organisation o
              cross join lateral (
                   select name from directory.organisation_name
                    where organisation_id = o.id
                    order by coalesce(since, '-infinity') <= :today desc,
                             case when since <= :today or since is null then since end desc nulls last,
                             since
                    limit 1) n
            """;

    private final JdbcClient jdbc;
    private final Audit audit;
    private final Clock clock;

    Organisations(JdbcClient jdbc, Audit audit, Clock clock) {
        this.jdbc = jdbc;
        this.audit = audit;
        this.clock = clock;
    }

    /** Registers an organisation under the name that it bears now. */
    @Transactional
    public OrganisationId register(NewOrganisation organisation) {
        Actor.current().require("COORDINATOR", "ADMINISTRATOR");
        var id = OrganisationId.next();
        jdbc.sql(
                        """
                        insert into directory.organisation (id, kind, country, illustrative)
                        values (:id, :kind, :country, :illustrative)
                        """)
                .param("id", id.value())
                .param("kind", organisation.kind().name())
                .param("country", organisation.country())
                .param("illustrative", organisation.illustrative())
                .update();
        jdbc.sql(
                        """
                        insert into directory.organisation_name (organisation_id, name)
                        values (:id, :name)
                        """)
                .param("id", id.value())
                .param("name", Columns.json(organisation.name()))
                .update();
        audit.record("directory.organisation", id.value(), "registered", null, organisation);
        return id;
    }

    public Optional<Organisation> find(OrganisationId id) {
        return Optional.ofNullable(byIds(List.of(id)).get(id));
    }

    /** All, in the order in which they were registered. */
    public List<Organisation> all() {
        return select(" order by o.id").query(Organisations::organisation).list();
    }

    public List<Organisation> ofCountry(String code) {
        return select(" where o.country = :country order by o.id")
                .param("country", code)
                .query(Organisations::organisation)
                .list();
    }

    public Map<OrganisationId, Organisation> byIds(Collection<OrganisationId> ids) {
        return select(" where o.id = any(:ids)")
                .param("ids", ids.stream().map(OrganisationId::value).toArray(UUID[]::new))
                .query(Organisations::organisation)
                .list()
                .stream()
                .collect(Collectors.toMap(Organisation::id, identity()));
    }

    private JdbcClient.StatementSpec select(String rest) {
        return jdbc.sql(SELECT + rest).param("today", LocalDate.now(clock));
    }

    private static Organisation organisation(ResultSet row, int index) throws SQLException {
        return new Organisation(
                new OrganisationId(row.getObject("id", UUID.class)),
                OrganisationKind.valueOf(row.getString("kind")),
                row.getString("country"),
                Columns.text(row.getString("name")),
                row.getBoolean("illustrative"));
    }
}
