package az.rtcm.directory;

import az.rtcm.shared.database.Columns;
import az.rtcm.shared.web.NotFound;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Reads and writes the rows of persons. */
@Repository
class PersonRows {

    static final String COLUMNS =
            """
            p.id, p.latin_given, p.latin_family, p.native_name, p.patronymic, p.certificate_names,
            p.email, p.language, p.sex, p.birth_year, p.nationality, p.illustrative
            """;

    private final JdbcClient jdbc;
    private final Clock clock;

    PersonRows(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Whether the person is new; somebody else may be registering the very same form. */
    boolean insert(PersonId id, NewPerson person) {
        return write(
                                id,
                                person,
                                """
                                insert into directory.person
                                    (id, latin_given, latin_family, native_name, patronymic, certificate_names,
                                     email, language, sex, birth_year, nationality, illustrative, registered_at)
                                values (:id, :given, :family, :native, :patronymic, :certificateNames,
                                     :email, :language, :sex, :birthYear, :nationality, :illustrative, :now)
                                    on conflict (id) do nothing
                                """)
                        .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                        .update()
                > 0;
    }

    void update(PersonId id, NewPerson person) {
        write(
                        id,
                        person,
                        """
                        update directory.person
                           set latin_given = :given, latin_family = :family, native_name = :native,
                               patronymic = :patronymic, certificate_names = :certificateNames,
                               email = :email, language = :language, sex = :sex,
                               birth_year = :birthYear, nationality = :nationality,
                               illustrative = :illustrative, version = version + 1
                         where id = :id
                        """)
                .update();
    }

    void erase(PersonId id) {
        jdbc.sql(
                        """
                        update directory.person
                           set latin_given = :given, latin_family = :family, native_name = null,
                               patronymic = null, certificate_names = '{}', email = null,
                               birth_year = null, nationality = null, version = version + 1
                         where id = :id
                        """)
                .param("given", PersonName.ERASED.latinGiven())
                .param("family", PersonName.ERASED.latinFamily())
                .param("id", id.value())
                .update();
    }

    private JdbcClient.StatementSpec write(PersonId id, NewPerson person, String sql) {
        var name = person.name();
        return jdbc.sql(sql)
                .param("id", id.value())
                .param("given", name.latinGiven())
                .param("family", name.latinFamily())
                .param("native", name.nativeName())
                .param("patronymic", name.patronymic())
                .param("certificateNames", Columns.json(name.certificateNames()))
                .param("email", person.email())
                .param("language", person.language())
                .param("sex", person.sex() == null ? null : person.sex().name())
                .param("birthYear", person.birthYear())
                .param("nationality", person.nationality())
                .param("illustrative", person.illustrative());
    }

    /** The persons of these ids, each under the id asked for, merged ones as their survivor. */
    Map<PersonId, Person> byIds(Collection<PersonId> ids) {
        record Found(PersonId asked, Person person) {}
        return jdbc
                .sql(
                        "select asked.id as asked, "
                                + COLUMNS
                                + """
                                  from directory.person asked
                                  join directory.person p on p.id = coalesce(asked.merged_into, asked.id)
                                 where asked.id = any(:ids)
                                """)
                .param("ids", ids.stream().map(PersonId::value).toArray(UUID[]::new))
                .query((row, index) -> new Found(id(row, "asked"), person(row, index)))
                .list()
                .stream()
                .collect(Collectors.toMap(Found::asked, Found::person));
    }

    /** As {@link #byIds}, merges not followed. */
    List<Person> own(Collection<PersonId> ids) {
        return jdbc.sql(
                        "select "
                                + COLUMNS
                                + " from directory.person p where p.id = any(:ids) order by p.id")
                .param("ids", ids.stream().map(PersonId::value).toArray(UUID[]::new))
                .query(PersonRows::person)
                .list();
    }

    /** The id under which the person is known today, after taking its row for this transaction. */
    @Nullable PersonId lock(PersonId id) {
        return jdbc.sql(
                        """
                        select coalesce(merged_into, id) as id from directory.person
                         where id = :id for update
                        """)
                .param("id", id.value())
                .query((row, index) -> id(row, "id"))
                .optional()
                .orElse(null);
    }

    List<PersonId> mergedInto(PersonId id) {
        return jdbc.sql("select id from directory.person where merged_into = :id")
                .param("id", id.value())
                .query((row, index) -> id(row, "id"))
                .list();
    }

    /**
     * The survivor first, then all that were merged into it; nothing if there is no such person.
     */
    List<PersonId> same(PersonId id) {
        return jdbc.sql(
                        """
                        with survivor as (
                            select coalesce(merged_into, id) as id from directory.person where id = :id)
                        select id, 0 as place from survivor
                        union all
                        select p.id, 1 from directory.person p
                          join survivor on p.merged_into = survivor.id
                         order by place, id
                        """)
                .param("id", id.value())
                .query((row, index) -> id(row, "id"))
                .list();
    }

    PersonSheet sheet(Person person, List<Merge> merges) {
        return jdbc.sql("select version, registered_at from directory.person where id = :id")
                .param("id", person.id().value())
                .query(
                        (row, index) ->
                                new PersonSheet(
                                        person,
                                        row.getInt("version"),
                                        row.getObject("registered_at", OffsetDateTime.class)
                                                .toInstant(),
                                        merges))
                .single();
    }

    Instant registeredAt(PersonId id) {
        return jdbc.sql("select registered_at from directory.person where id = :id")
                .param("id", id.value())
                .query((row, index) -> row.getObject(1, OffsetDateTime.class).toInstant())
                .single();
    }

    /** Takes the row for this transaction if it is still the one that was seen. */
    void claim(PersonId id, int version) {
        var seen =
                jdbc.sql("select version from directory.person where id = :id for update")
                        .param("id", id.value())
                        .query(Integer.class)
                        .optional()
                        .orElseThrow(NotFound::new);
        if (seen != version) {
            throw new OptimisticLockingFailureException("person " + id.value());
        }
    }

    /** Who has the sheet open from before is told so when saving it. */
    void raise(PersonId id) {
        jdbc.sql("update directory.person set version = version + 1 where id = :id")
                .param("id", id.value())
                .update();
    }

    static PersonId id(ResultSet row, String column) throws SQLException {
        return new PersonId(row.getObject(column, UUID.class));
    }

    @SuppressWarnings("unchecked")
    static Person person(ResultSet row, int index) throws SQLException {
        var sex = row.getString("sex");
        return new Person(
                id(row, "id"),
                new PersonName(
                        row.getString("latin_given"),
                        row.getString("latin_family"),
                        row.getString("native_name"),
                        row.getString("patronymic"),
                        Columns.value(row.getString("certificate_names"), Map.class)),
                row.getString("email"),
                row.getString("language"),
                sex == null ? null : Sex.valueOf(sex),
                row.getObject("birth_year", Integer.class),
                row.getString("nationality"),
                row.getBoolean("illustrative"));
    }
}
