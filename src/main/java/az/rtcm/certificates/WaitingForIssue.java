package az.rtcm.certificates;

import az.rtcm.accounts.Access;
import az.rtcm.accounts.Role;
import az.rtcm.accounts.Waiting;
import az.rtcm.certificates.paper.Letters;
import az.rtcm.directory.People;
import az.rtcm.directory.Person;
import az.rtcm.directory.PersonId;
import az.rtcm.shared.database.Columns;
import az.rtcm.shared.text.LocalizedText;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Certificates that can be issued: everything is confirmed and nobody pressed the button. */
@Component
class WaitingForIssue implements Waiting {

    /** More people than a year of sessions has. */
    private static final int MOST = 2000;

    private final CertificateNames names;
    private final People people;
    private final Access access;
    private final JdbcClient jdbc;

    WaitingForIssue(CertificateNames names, People people, Access access, JdbcClient jdbc) {
        this.names = names;
        this.people = people;
        this.access = access;
        this.jdbc = jdbc;
    }

    private record Completed(UUID session, LocalizedText title, PersonId person) {}

    @Override
    public List<Item> of(PersonId person) {
        if (!access.has(Role.COORDINATOR)) {
            return List.of();
        }
        var completed = completed();
        var ready = ready(completed.stream().map(Completed::person).toList());
        var counts =
                completed.stream()
                        .filter(one -> ready.contains(one.person()))
                        .collect(
                                Collectors.groupingBy(
                                        Completed::session,
                                        LinkedHashMap::new,
                                        Collectors.toList()));
        return counts.values().stream().map(WaitingForIssue::item).toList();
    }

    /** Without anybody who holds a certificate of that session, or held one that was revoked. */
    private List<Completed> completed() {
        return jdbc.sql(
                        """
                        select distinct p.session_id, s.title::text as title, s.ends_on,
                            f.survivor_id as person
                        from attendance.figures_participation p
                        join directory.figures_person f on f.person_id = p.person_id
                        join training.figures_session s on s.session_id = p.session_id
                        where p.completed
                        and (s.owner is null or s.owner in (:me) or s.deputy in (:me))
                        and not exists (
                            select from certificates.certificate c
                            join directory.figures_person h on h.person_id = c.person_id
                            where c.session_id = p.session_id and h.survivor_id = f.survivor_id)
                        order by s.ends_on desc, p.session_id limit :most
                        """)
                .param("most", MOST)
                .param("me", access.identityValues())
                .query(WaitingForIssue::row)
                .list();
    }

    private Set<PersonId> ready(List<PersonId> persons) {
        var known = people.byIds(persons).values();
        var confirmed = new HashSet<>(names.confirmed(known));
        return known.stream()
                .filter(person -> confirmed.contains(person.id()) && isPrintable(person))
                .map(Person::id)
                .collect(Collectors.toSet());
    }

    private boolean isPrintable(Person person) {
        return Letters.canPrint(person.name().onCertificate(names.language(person)));
    }

    private static Completed row(ResultSet row, int index) throws SQLException {
        return new Completed(
                Objects.requireNonNull(row.getObject("session_id", UUID.class)),
                Columns.text(row.getString("title")),
                new PersonId(row.getObject("person", UUID.class)));
    }

    private static Item item(List<Completed> ofSession) {
        var first = ofSession.getFirst();
        return new Item(
                "certificates.waiting.issue",
                List.of(first.title(), ofSession.size()),
                "/admin/sessions/" + first.session() + "/certificates",
                null);
    }
}
