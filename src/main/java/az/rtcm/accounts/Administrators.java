package az.rtcm.accounts;

import az.rtcm.directory.PersonId;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The administrators who can sign in: there is to be one at every moment. */
@Component
class Administrators {

    private final JdbcClient jdbc;

    Administrators(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Not counted are locked accounts and invitations that nobody answered. */
    List<PersonId> able() {
        return able("");
    }

    /**
     * Of two who would leave at once the second one waits, and is asked again.
     *
     * @throws LastAdministrator if this person is an administrator and no other one can sign in
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public void requireOther(PersonId leaving) {
        if (able(" for update of g, a").equals(List.of(leaving))) {
            throw new LastAdministrator();
        }
    }

    private List<PersonId> able(String lock) {
        return jdbc.sql(
                        """
                        select g.person_id from accounts.role_grant g
                          join accounts.account a on a.person_id = g.person_id
                         where g.role = 'ADMINISTRATOR' and g.ended_at is null
                           and a.locked_at is null
                           and (a.password is not null
                                or exists (select from accounts.passkey k
                                            where k.person_id = a.person_id))
                         order by g.id
                        """
                                + lock)
                .query((row, index) -> new PersonId(row.getObject(1, UUID.class)))
                .list();
    }
}
