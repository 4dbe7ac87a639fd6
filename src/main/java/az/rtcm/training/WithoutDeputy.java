package az.rtcm.training;

import az.rtcm.accounts.Access;
import az.rtcm.accounts.Role;
import az.rtcm.accounts.Waiting;
import az.rtcm.directory.PersonId;
import az.rtcm.shared.database.Columns;
import java.util.ArrayList;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Announced sessions that nobody sees to when their owner cannot (rule 14). */
@Component
class WithoutDeputy implements Waiting {

    private static final String ANNOUNCED =
            " from training.session where not on_record"
                    + " and state in ('PUBLISHED', 'CALL_OPEN', 'SELECTION', 'CONFIRMED', 'RUNNING')";

    private final Access access;
    private final JdbcClient jdbc;

    WithoutDeputy(Access access, JdbcClient jdbc) {
        this.access = access;
        this.jdbc = jdbc;
    }

    /** The own ones one by one; those of nobody as one thing for all coordinators. */
    @Override
    public List<Item> of(PersonId person) {
        if (!access.has(Role.COORDINATOR)) {
            return List.of();
        }
        var items = new ArrayList<Item>(own());
        long nobodys =
                jdbc.sql("select count(*)" + ANNOUNCED + " and owner is null")
                        .query(Long.class)
                        .single();
        if (nobodys > 0) {
            items.add(
                    new Item(
                            "training.waiting.unowned", List.of(nobodys), "/admin/sessions", null));
        }
        return items;
    }

    private List<Item> own() {
        return jdbc.sql(
                        "select id, title::text as title"
                                + ANNOUNCED
                                + " and owner in (:me) and deputy is null"
                                + " order by first_day, id limit 100")
                .param("me", access.identityValues())
                .query(
                        (row, index) ->
                                new Item(
                                        "training.waiting.deputy",
                                        List.of(Columns.text(row.getString("title"))),
                                        "/admin/owners/training.session/" + row.getString("id"),
                                        null))
                .list();
    }
}
