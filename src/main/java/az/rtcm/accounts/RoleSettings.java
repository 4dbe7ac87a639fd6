package az.rtcm.accounts;

import az.rtcm.audit.Audit;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Which roles may be used only with a second factor. */
@Service
public class RoleSettings {

    private static final UUID ALL = new UUID(0, 0);

    private final JdbcClient jdbc;
    private final Access access;
    private final Audit audit;

    RoleSettings(JdbcClient jdbc, Access access, Audit audit) {
        this.jdbc = jdbc;
        this.access = access;
        this.audit = audit;
    }

    /** The roles whose holders must show a second factor. */
    public Set<Role> withSecondFactor() {
        var roles = EnumSet.noneOf(Role.class);
        jdbc.sql("select role from accounts.role_setting where second_factor")
                .query(String.class)
                .list()
                .forEach(role -> roles.add(Role.valueOf(role)));
        return roles;
    }

    /** Holders without one are led to set it up at their next page. */
    @Transactional
    public void requireSecondFactor(Set<Role> roles) {
        access.require(Role.ADMINISTRATOR);
        var before = withSecondFactor();
        if (before.equals(roles)) {
            return;
        }
        for (var role : Role.values()) {
            jdbc.sql(
                            """
                            insert into accounts.role_setting (role, second_factor) values (:role, :needed)
                            on conflict (role) do update set second_factor = :needed
                            """)
                    .param("role", role.name())
                    .param("needed", roles.contains(role))
                    .update();
        }
        audit.record(
                "accounts.role-setting",
                ALL,
                "changed",
                Map.of("secondFactor", before),
                Map.of("secondFactor", roles));
    }
}
