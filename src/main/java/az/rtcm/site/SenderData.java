package az.rtcm.site;

import az.rtcm.accounts.Account;
import az.rtcm.accounts.Accounts;
import az.rtcm.accounts.PersonalData;
import az.rtcm.audit.Audit;
import az.rtcm.directory.People;
import az.rtcm.directory.Person;
import az.rtcm.directory.PersonId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Letters from a person’s own addresses. They name nobody else’s account, so they go whole. */
@Component
class SenderData implements PersonalData {

    private final People people;
    private final Accounts accounts;
    private final Audit audit;
    private final JdbcClient jdbc;

    SenderData(People people, Accounts accounts, Audit audit, JdbcClient jdbc) {
        this.people = people;
        this.accounts = accounts;
        this.audit = audit;
        this.jdbc = jdbc;
    }

    @Override
    public List<Section> of(PersonId person) {
        var rows =
                jdbc.sql(
                                """
                                select received_at, name, organisation, text from site.letter
                                where lower(email) = any(:addresses) order by received_at, id
                                """)
                        .param("addresses", addresses(person))
                        .query(SenderData::fields)
                        .list();
        return List.of(new Section("site.data.letters", rows));
    }

    @Override
    public List<String> erase(PersonId person) {
        var gone =
                jdbc.sql(
                                """
                                delete from site.letter where lower(email) = any(:addresses) returning id
                                """)
                        .param("addresses", addresses(person))
                        .query((row, index) -> row.getObject("id", UUID.class))
                        .list();
        audit.erase(gone, "erasure of a person");
        return List.of();
    }

    private String[] addresses(PersonId person) {
        return Stream.concat(
                        people.records(person).stream().map(Person::email),
                        accounts.find(person).map(Account::email).stream())
                .filter(Objects::nonNull)
                .map(address -> address.toLowerCase(Locale.ROOT))
                .distinct()
                .toArray(String[]::new);
    }

    private static List<Field> fields(ResultSet row, int index) throws SQLException {
        return List.of(
                new Field(
                        "site.letters.received",
                        row.getObject("received_at", OffsetDateTime.class).toInstant()),
                new Field("site.data.name", row.getString("name")),
                new Field("site.data.organisation", row.getString("organisation")),
                new Field("site.data.text", row.getString("text")));
    }
}
