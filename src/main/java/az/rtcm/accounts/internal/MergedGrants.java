package az.rtcm.accounts.internal;

import az.rtcm.directory.PersonId;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Roles of two persons who become one, and of one who becomes two again. */
@Component
class MergedGrants {

    private final JdbcClient jdbc;
    private final Clock clock;

    MergedGrants(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Where both hold the same, one ends: the deputy's, else that of the merged person. */
    List<UUID> endDoubles(PersonId from, PersonId into) {
        return List.copyOf(
                jdbc.sql(
                                """
                                with double as (
                                    select case when i.deputy and not f.deputy then i.id else f.id end as id
                                      from accounts.role_grant f
                                      join accounts.role_grant i
                                        on i.person_id = :into and i.ended_at is null and i.role = f.role
                                       and i.country is not distinct from f.country
                                       and i.organisation_id is not distinct from f.organisation_id
                                     where f.person_id = :from and f.ended_at is null)
                                update accounts.role_grant g
                                   set ended_at = :now, ended_by = 'merge of persons'
                                  from double where g.id = double.id
                                returning g.id
                                """)
                        .param("from", from.value())
                        .param("into", into.value())
                        .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                        .query((row, index) -> row.getObject(1, UUID.class))
                        .list());
    }

    /** All that was held and once held; its history stays. */
    List<UUID> move(PersonId from, PersonId into) {
        return List.copyOf(
                jdbc.sql(
                                """
                                update accounts.role_grant set person_id = :into
                                 where person_id = :from returning id
                                """)
                        .param("from", from.value())
                        .param("into", into.value())
                        .query((row, index) -> row.getObject(1, UUID.class))
                        .list());
    }

    void moveBack(PersonId person, UUID[] moved) {
        jdbc.sql("update accounts.role_grant set person_id = :person where id = any(:moved)")
                .param("person", person.value())
                .param("moved", moved)
                .update();
    }

    /** Gives back what ended only because two were one, unless it was given anew meanwhile. */
    void reopen(UUID[] ended) {
        jdbc.sql(
                        """
                        update accounts.role_grant g set ended_at = null, ended_by = null
                         where g.id = any(:ended)
                           and not exists (select from accounts.role_grant n
                                            where n.person_id = g.person_id and n.ended_at is null
                                              and n.role = g.role
                                              and n.country is not distinct from g.country
                                              and n.organisation_id is not distinct from g.organisation_id)
                        """)
                .param("ended", ended)
                .update();
    }
}
