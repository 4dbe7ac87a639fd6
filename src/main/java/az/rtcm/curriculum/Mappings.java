package az.rtcm.curriculum;

import az.rtcm.accounts.Access;
import az.rtcm.accounts.Role;
import az.rtcm.audit.Audit;
import az.rtcm.shared.actor.Actor;
import az.rtcm.shared.web.NotFound;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Which modules serve which objectives, as drafts and as approved. */
@Service
public class Mappings {

    private static final String SUBJECT = "curriculum.mapping";

    private final JdbcClient jdbc;
    private final Access access;
    private final Audit audit;
    private final Clock clock;

    Mappings(JdbcClient jdbc, Access access, Audit audit, Clock clock) {
        this.jdbc = jdbc;
        this.access = access;
        this.audit = audit;
        this.clock = clock;
    }

    /** All mappings, by module and objective. */
    public List<Mapping> all() {
        return jdbc.sql(
                        """
                        select p.* from curriculum.mapping p
                        join curriculum.module m on m.id = p.module_id
                        order by m.number, p.objective
                        """)
                .query(Mappings::mapping)
                .list();
    }

    /** All mappings by their module; a module without any is not in the map. */
    public Map<ModuleId, List<Mapping>> byModule() {
        return all().stream().collect(Collectors.groupingBy(Mapping::module));
    }

    /** As {@link #byModule}, for somebody who works in the back office. */
    public Map<ModuleId, List<Mapping>> inOffice() {
        access.require(Role.COORDINATOR, Role.LEADERSHIP, Role.MONITORING);
        return byModule();
    }

    /** As {@link #of}, for somebody who works in the back office. */
    public List<Mapping> toDecide(ModuleId module) {
        access.require(Role.COORDINATOR, Role.LEADERSHIP, Role.MONITORING);
        return of(module);
    }

    public List<Mapping> of(ModuleId module) {
        return jdbc.sql(
                        "select * from curriculum.mapping where module_id = :module order by objective")
                .param("module", module.value())
                .query(Mappings::mapping)
                .list();
    }

    /** The modules mapped to an objective. */
    public List<Mapping> to(int objective) {
        return jdbc.sql(
                        """
                        select p.* from curriculum.mapping p
                        join curriculum.module m on m.id = p.module_id
                        where p.objective = :objective order by m.number
                        """)
                .param("objective", objective)
                .query(Mappings::mapping)
                .list();
    }

    /**
     * Adds a mapping as a draft.
     *
     * @throws MappingExists if the module is mapped to the objective already
     */
    @Transactional
    public void add(ModuleId module, int objective, String reason) {
        access.require(Role.COORDINATOR);
        try {
            jdbc.sql(
                            """
                            insert into curriculum.mapping
                                (module_id, objective, approved, reason, decided_by, decided_at)
                            values (:module, :objective, false, :reason, :by, :at)
                            """)
                    .param("module", module.value())
                    .param("objective", objective)
                    .param("reason", reason)
                    .param("by", Actor.current().name())
                    .param("at", now())
                    .update();
        } catch (DuplicateKeyException e) {
            throw new MappingExists(objective);
        }
        audit.record(SUBJECT, module.value(), "added", null, require(module, objective));
    }

    /** From now on the mapping counts in the coverage figures. */
    @Transactional
    public void approve(ModuleId module, int objective, String reason) {
        decide(module, objective, true, reason, "approved", false);
    }

    /** As {@link #approve}, by nobody real: the pages say that it is illustrative. */
    @Transactional
    public void approveForDemonstration(ModuleId module, int objective, String reason) {
        decide(module, objective, true, reason, "approved", true);
    }

    /** Approves these together, all or none. */
    @Transactional
    public void approve(Collection<Mapping> drafts, String reason) {
        access.require(Role.COORDINATOR);
        drafts.forEach(draft -> approve(draft.module(), draft.objective(), reason));
    }

    /** The mapping is a proposal again and counts no more. */
    @Transactional
    public void returnToDraft(ModuleId module, int objective, String reason) {
        decide(module, objective, false, reason, "returned-to-draft", false);
    }

    @Transactional
    public void remove(ModuleId module, int objective, String reason) {
        access.require(Role.COORDINATOR);
        var before = require(module, objective);
        jdbc.sql(
                        "delete from curriculum.mapping where module_id = :module and objective = :objective")
                .param("module", module.value())
                .param("objective", objective)
                .update();
        audit.record(SUBJECT, module.value(), "removed", before, new Removed(objective, reason));
    }

    private record Removed(int objective, String reason) {}

    private void decide(
            ModuleId module,
            int objective,
            boolean approved,
            String reason,
            String action,
            boolean illustrative) {
        access.require(Role.COORDINATOR);
        var before = require(module, objective);
        if (before.approved() == approved) {
            return;
        }
        jdbc.sql(
                        """
                        update curriculum.mapping
                        set approved = :approved, reason = :reason, decided_by = :by,
                            decided_at = :at, illustrative = :illustrative
                        where module_id = :module and objective = :objective
                        """)
                .param("approved", approved)
                .param("illustrative", illustrative)
                .param("reason", reason)
                .param("by", Actor.current().name())
                .param("at", now())
                .param("module", module.value())
                .param("objective", objective)
                .update();
        audit.record(SUBJECT, module.value(), action, before, require(module, objective));
    }

    private Mapping require(ModuleId module, int objective) {
        return jdbc.sql(
                        """
                        select * from curriculum.mapping
                        where module_id = :module and objective = :objective for update
                        """)
                .param("module", module.value())
                .param("objective", objective)
                .query(Mappings::mapping)
                .optional()
                .orElseThrow(NotFound::new);
    }

    private OffsetDateTime now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }

    private static Mapping mapping(ResultSet row, int index) throws SQLException {
        return new Mapping(
                new ModuleId(row.getObject("module_id", UUID.class)),
                row.getInt("objective"),
                row.getBoolean("approved"),
                row.getString("reason"),
                row.getString("decided_by"),
                Optional.ofNullable(row.getObject("decided_at", OffsetDateTime.class))
                        .map(OffsetDateTime::toInstant)
                        .orElse(null),
                row.getBoolean("illustrative"));
    }
}
