package az.rtcm.curriculum;

import az.rtcm.shared.database.Columns;
import az.rtcm.shared.database.SlugTable;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/** The modules of the Regional Curriculum. */
@Service
public class Curriculum {

    private static final String MODULE =
            """
            select m.id, m.number, m.title,
                (select jsonb_object_agg(s.language, s.slug) from curriculum.slug s
                 where s.subject = m.id and s.current) as slugs
            from curriculum.module m
            """;

    private final JdbcClient jdbc;
    private final SlugTable slugs;

    Curriculum(JdbcClient jdbc) {
        this.jdbc = jdbc;
        this.slugs = new SlugTable(jdbc, "curriculum.slug");
    }

    /** All modules in the order of the curriculum. */
    public List<Module> modules() {
        return jdbc.sql(MODULE + " order by m.number").query(Curriculum::module).list();
    }

    public Map<ModuleId, Module> byIds(Collection<ModuleId> ids) {
        return modules().stream()
                .filter(module -> ids.contains(module.id()))
                .collect(Collectors.toMap(Module::id, Function.identity()));
    }

    public Optional<Module> find(ModuleId id) {
        return jdbc.sql(MODULE + " where m.id = :id")
                .param("id", id.value())
                .query(Curriculum::module)
                .optional();
    }

    /** The module at this address, whether it is the address of today or an older one. */
    public Optional<Module> at(String language, String slug) {
        return slugs.find(language, slug).flatMap(found -> find(new ModuleId(found.subject())));
    }

    @SuppressWarnings("unchecked")
    static Module module(ResultSet row, int index) throws SQLException {
        return new Module(
                new ModuleId(row.getObject("id", UUID.class)),
                row.getInt("number"),
                Columns.value(row.getString("slugs"), Map.class),
                Columns.text(row.getString("title")));
    }
}
