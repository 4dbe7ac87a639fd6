package az.rtcm.nominations;

import static java.util.stream.Collectors.toSet;

import az.rtcm.accounts.Access;
import az.rtcm.accounts.Role;
import az.rtcm.accounts.Waiting;
import az.rtcm.directory.OrganisationId;
import az.rtcm.directory.Organisations;
import az.rtcm.directory.PersonId;
import az.rtcm.shared.database.Columns;
import az.rtcm.shared.text.LocalizedText;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Whom no mail reached, so that the coordinator writes by other ways: invited organisations that
 * have not answered, and selected nominees without an address whose organisation has none either.
 */
@Component
class WaitingForLetters implements Waiting {

    private final Access access;
    private final Organisations organisations;
    private final Reach reach;
    private final JdbcClient jdbc;

    WaitingForLetters(Access access, Organisations organisations, Reach reach, JdbcClient jdbc) {
        this.access = access;
        this.organisations = organisations;
        this.reach = reach;
        this.jdbc = jdbc;
    }

    /**
     * Somebody who should have been told.
     *
     * @param nominee null when the organisation is invited
     */
    private record Addressee(
            UUID session,
            LocalizedText title,
            @Nullable Instant due,
            OrganisationId organisation,
            @Nullable PersonId nominee) {

        /** One thing to do for each session, and for organisations and nominees apart. */
        Item item(int number) {
            boolean invited = nominee == null;
            return new Item(
                    "nominations.waiting." + (invited ? "letters" : "tell"),
                    List.of(title, number),
                    "/admin/sessions/" + session + (invited ? "/call" : "/nominations"),
                    due);
        }

        List<Object> thing() {
            return List.of(session, nominee == null);
        }
    }

    @Override
    public List<Item> of(PersonId person) {
        if (!access.has(Role.COORDINATOR)) {
            return List.of();
        }
        var things = new LinkedHashMap<List<Object>, List<Addressee>>();
        for (var one : unreached(addressees())) {
            things.merge(one.thing(), List.of(one), WaitingForLetters::both);
        }
        return things.values().stream().map(all -> all.getFirst().item(all.size())).toList();
    }

    private List<Addressee> unreached(List<Addressee> all) {
        var named =
                organisations.byIds(all.stream().map(Addressee::organisation).distinct().toList());
        var unreachable = reach.unreachable(named.values());
        var asked = all.stream().filter(one -> unreachable.contains(one.organisation())).toList();
        Set<PersonId> reached =
                reach.withAddress(
                        asked.stream()
                                .flatMap(one -> Optional.ofNullable(one.nominee()).stream())
                                .collect(toSet()));
        return asked.stream()
                .filter(one -> one.nominee() == null || !reached.contains(one.nominee()))
                .toList();
    }

    private List<Addressee> addressees() {
        return jdbc.sql(
                        """
                        with open as (
                            select s.session_id, s.title, s.state, c.deadline
                            from training.figures_session s
                            join nominations.call c on c.session_id = s.session_id
                            where s.state in ('CALL_OPEN', 'SELECTION', 'CONFIRMED')
                            and (s.owner is null or s.owner in (:me) or s.deputy in (:me)))
                        select o.session_id, o.title::text as title, o.deadline as due,
                            i.organisation_id, null::uuid as nominee
                        from open o join nominations.invitation i on i.session_id = o.session_id
                        where o.state = 'CALL_OPEN' and i.submitted_at is null
                        and not exists (select from nominations.nomination n
                            where n.session_id = i.session_id
                            and n.organisation_id = i.organisation_id)
                        union all
                        select o.session_id, o.title::text, null, n.organisation_id, n.person_id
                        from open o join nominations.nomination n on n.session_id = o.session_id
                        where n.state = 'SELECTED' and n.announced_at is not null
                        order by due nulls last, session_id limit 1000
                        """)
                .param("me", access.identityValues())
                .query(WaitingForLetters::addressee)
                .list();
    }

    private static List<Addressee> both(List<Addressee> some, List<Addressee> more) {
        return Stream.concat(some.stream(), more.stream()).toList();
    }

    private static Addressee addressee(ResultSet row, int index) throws SQLException {
        var nominee = row.getObject("nominee", UUID.class);
        return new Addressee(
                row.getObject("session_id", UUID.class),
                Columns.text(row.getString("title")),
                CallRecords.instant(row, "due"),
                new OrganisationId(row.getObject("organisation_id", UUID.class)),
                nominee == null ? null : new PersonId(nominee));
    }
}
