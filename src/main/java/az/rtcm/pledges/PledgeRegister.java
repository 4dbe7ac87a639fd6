package az.rtcm.pledges;

import az.rtcm.shared.web.Listing;
import az.rtcm.shared.web.Paging;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/** Lists and counts of pledges. However many make a pledge together, it is one. */
@Service
public class PledgeRegister {

    private static final Map<String, String> ORDERS = orders();
    private static final String WANTED =
            """
             where (cast(:status as text) is null or p.status = :status)
               and (cast(:objective as integer) is null or p.primary_objective = :objective
                    or p.other_objectives @> array[cast(:objective as integer)])
               and (p.published or not :published)
            """;

    private final JdbcClient jdbc;
    private final PledgeRights rights;

    PledgeRegister(JdbcClient jdbc, PledgeRights rights) {
        this.jdbc = jdbc;
        this.rights = rights;
    }

    /** What a list is narrowed to; null means any. */
    public record Filter(@Nullable PledgeStatus status, @Nullable Integer objective) {}

    /** One page of the register as visitors see it. */
    public Listing<Pledge> published(Filter filter, Paging paging) {
        return list(filter, true, paging);
    }

    private Listing<Pledge> list(Filter filter, boolean published, Paging paging) {
        var rows =
                narrowed(
                                PledgeTable.SELECT + WANTED + paging.orderBy(ORDERS, "p.id"),
                                filter,
                                published)
                        .query(PledgeTable::pledge)
                        .list();
        var total =
                narrowed("select count(*) from pledges.pledge p" + WANTED, filter, published)
                        .query(Long.class)
                        .single();
        return paging.listing(rows, total);
    }

    /** One page of the register with what visitors do not see, for those who write about it. */
    public Listing<Pledge> office(Filter filter, Paging paging) {
        rights.require();
        return list(filter, false, paging);
    }

    /** How many published pledges there are of each status, illustrative ones included. */
    public Map<PledgeStatus, Long> countsByStatus() {
        var counts = new EnumMap<PledgeStatus, Long>(PledgeStatus.class);
        for (var status : PledgeStatus.values()) {
            counts.put(status, 0L);
        }
        jdbc.sql("select status, count(*) from pledges.pledge where published group by status")
                .query(
                        row -> {
                            counts.put(PledgeStatus.valueOf(row.getString(1)), row.getLong(2));
                        });
        return counts;
    }

    /** The published pledges on an objective of the Compact, those that name it first before. */
    public List<Pledge> ofObjective(int objective) {
        return jdbc.sql(
                        PledgeTable.SELECT
                                + """
                                 where p.published and (p.primary_objective = :objective
                                    or p.other_objectives @> array[cast(:objective as integer)])
                                 order by p.primary_objective <> :objective, p.illustrative,
                                    p.changed_at desc, p.id
                                """)
                .param("objective", objective)
                .query(PledgeTable::pledge)
                .list();
    }

    /** The published pledges that match this one. */
    public List<Pledge> matching(PledgeId pledge) {
        return jdbc.sql(
                        PledgeTable.SELECT
                                + " where p.published and p.matches = :pledge order by p.number, p.id")
                .param("pledge", pledge.value())
                .query(PledgeTable::pledge)
                .list();
    }

    /** All pledges that another one can match, by number, for those who write about them. */
    public List<Pledge> all() {
        rights.require();
        return jdbc.sql(PledgeTable.SELECT + " order by p.number, p.id")
                .query(PledgeTable::pledge)
                .list();
    }

    /** All that visitors see, by number. */
    public List<Pledge> published() {
        return jdbc.sql(PledgeTable.SELECT + " where p.published order by p.number, p.id")
                .query(PledgeTable::pledge)
                .list();
    }

    /** The pledge that the home page shows: a real one that is under way, the oldest of them. */
    public Optional<Pledge> foremost() {
        return jdbc.sql(
                        PledgeTable.SELECT
                                + """
                                 where p.published and not p.illustrative
                                 order by p.status <> 'IN_PROGRESS', p.number, p.id limit 1
                                """)
                .query(PledgeTable::pledge)
                .optional();
    }

    private static Map<String, String> orders() {
        var orders = new LinkedHashMap<String, String>();
        orders.put("changed", "p.changed_at");
        orders.put("number", "p.number");
        orders.put("status", "p.status");
        return orders;
    }

    private JdbcClient.StatementSpec narrowed(String sql, Filter filter, boolean published) {
        return jdbc.sql(sql)
                .param("status", filter.status() == null ? null : filter.status().name())
                .param("objective", filter.objective(), java.sql.Types.INTEGER)
                .param("published", published);
    }
}
