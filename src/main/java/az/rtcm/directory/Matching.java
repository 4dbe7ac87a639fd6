package az.rtcm.directory;

import java.util.Comparator;
import java.util.List;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Finds who may be the same person. */
@Component
class Matching {

    private static final int MOST_CANDIDATES = 300;

    private final JdbcClient jdbc;

    Matching(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The person is never proposed as somebody similar again. */
    void forget(PersonId id) {
        jdbc.sql("delete from directory.person_key where person_id = :id")
                .param("id", id.value())
                .update();
    }

    /** Notes under which keys this person is to be looked for. */
    void index(PersonId id, PersonName name) {
        forget(id);
        jdbc.sql(
                        """
                        insert into directory.person_key (person_id, key)
                        select :id, key from unnest(:keys) as key
                        """)
                .param("id", id.value())
                .param("keys", Names.keys(name).toArray(String[]::new))
                .update();
    }

    List<Match> similar(NewPerson person, Set<PersonId> except) {
        return candidates(person).stream()
                .filter(candidate -> !except.contains(candidate.id()))
                .flatMap(candidate -> Comparison.of(person, candidate).stream())
                .sorted(Comparator.comparing(Match::score).reversed())
                .toList();
    }

    private List<Person> candidates(NewPerson person) {
        return jdbc.sql(
                        "select "
                                + PersonRows.COLUMNS
                                + """
                                  from directory.person p
                                  left join (select person_id, count(*) as keys
                                               from directory.person_key
                                              where key = any(:keys) group by person_id) k
                                    on k.person_id = p.id
                                 where p.merged_into is null
                                   and (k.keys > 0 or lower(p.email) = lower(:email))
                                 order by k.keys desc nulls last, p.id
                                 limit :most
                                """)
                .param("keys", Names.keys(person.name()).toArray(String[]::new))
                .param("email", person.email())
                .param("most", MOST_CANDIDATES)
                .query(PersonRows::person)
                .list();
    }
}
