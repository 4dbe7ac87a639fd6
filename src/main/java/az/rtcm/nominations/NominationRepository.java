package az.rtcm.nominations;

import az.rtcm.directory.OrganisationId;
import az.rtcm.directory.PersonId;
import az.rtcm.shared.web.NotFound;
import az.rtcm.training.SessionId;
import java.util.Collection;
import java.util.List;
import org.springframework.data.jdbc.repository.query.Query;
import org.springframework.data.repository.CrudRepository;
import org.springframework.data.repository.query.Param;

/** Nominations, one by one: they change concurrently. */
interface NominationRepository extends CrudRepository<Nomination, NominationId> {

    @Query(
            """
            select * from nominations.nomination
            where session_id = :session order by organisation_id, rank
            """)
    List<Nomination> ofSession(@Param("session") SessionId session);

    @Query(
            """
            select * from nominations.nomination
            where session_id = :session and organisation_id = :organisation order by rank
            """)
    List<Nomination> ofList(
            @Param("session") SessionId session,
            @Param("organisation") OrganisationId organisation);

    @Query(
            """
            select * from nominations.nomination
            where session_id = :session and state = 'RESERVED' and announced_at is not null
            order by reserve_place
            """)
    List<Nomination> reserve(@Param("session") SessionId session);

    @Query(
            """
            select * from nominations.nomination
            where person_id in (:persons) order by id desc
            """)
    List<Nomination> ofPersons(@Param("persons") Collection<PersonId> persons);

    @Query(
            """
            select distinct person_id from nominations.nomination
            where organisation_id = :organisation
            """)
    List<PersonId> personsOf(@Param("organisation") OrganisationId organisation);

    default Nomination require(NominationId id) {
        return findById(id).orElseThrow(NotFound::new);
    }
}
