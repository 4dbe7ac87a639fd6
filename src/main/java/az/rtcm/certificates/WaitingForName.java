package az.rtcm.certificates;

import az.rtcm.accounts.Access;
import az.rtcm.accounts.Waiting;
import az.rtcm.directory.People;
import az.rtcm.directory.PersonId;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Whoever completed a session and has no certificate of it says how the name shall stand. */
@Component
class WaitingForName implements Waiting {

    private final CertificateNames names;
    private final People people;
    private final Access access;
    private final JdbcClient jdbc;

    WaitingForName(CertificateNames names, People people, Access access, JdbcClient jdbc) {
        this.names = names;
        this.people = people;
        this.access = access;
        this.jdbc = jdbc;
    }

    @Override
    public List<Item> of(PersonId id) {
        return awaitsCertificate()
                ? people.find(id)
                        .filter(person -> !names.isConfirmed(person))
                        .map(person -> List.of(item()))
                        .orElse(List.of())
                : List.of();
    }

    /** Of a session that was completed; one that was revoked was given all the same. */
    private boolean awaitsCertificate() {
        return jdbc.sql(
                        """
                        select exists (
                            select from attendance.figures_participation p
                            where p.person_id in (:me) and p.completed
                            and not exists (
                                select from certificates.certificate c
                                where c.session_id = p.session_id and c.person_id in (:me)))
                        """)
                .param("me", access.identityValues())
                .query(Boolean.class)
                .single();
    }

    private static Item item() {
        return new Item("certificates.waiting.name", List.of(), "/my/certificates#name", null);
    }
}
