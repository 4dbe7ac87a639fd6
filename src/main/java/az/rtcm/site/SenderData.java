package az.rtcm.site;

import az.rtcm.accounts.Account;
import az.rtcm.accounts.Accounts;
import az.rtcm.accounts.PersonalData;
import az.rtcm.audit.Audit;
import az.rtcm.directory.People;
import az.rtcm.directory.Person;
import az.rtcm.directory.PersonId;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Letters from a person’s own addresses that bear the person’s name. One mailbox may serve several
 * people and is no identity, so letters from it under another name are not this person’s.
 */
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
        var names = names(person);
        var rows =
                letters(person).stream()
                        .filter(letter -> isOf(names, letter))
                        .map(SenderData::fields)
                        .toList();
        return List.of(new Section("site.data.letters", rows));
    }

    @Override
    public List<String> erase(PersonId person) {
        var names = names(person);
        var letters = letters(person);
        var own = letters.stream().filter(letter -> isOf(names, letter)).map(Sent::id).toList();
        jdbc.sql("delete from site.letter where id = any(:ids)")
                .param("ids", own.toArray(UUID[]::new))
                .update();
        audit.erase(own, "erasure of a person");
        return own.size() == letters.size() ? List.of() : List.of("site.erasure.stays");
    }

    private record Sent(
            UUID id, OffsetDateTime receivedAt, String name, String organisation, String text) {}

    private List<Sent> letters(PersonId person) {
        return jdbc.sql(
                        """
                        select id, received_at, name, organisation, text from site.letter
                        where lower(email) = any(:addresses) order by received_at, id
                        """)
                .param("addresses", addresses(person))
                .query(
                        (row, index) ->
                                new Sent(
                                        row.getObject("id", UUID.class),
                                        row.getObject("received_at", OffsetDateTime.class),
                                        row.getString("name"),
                                        row.getString("organisation"),
                                        row.getString("text")))
                .list();
    }

    /** Every word of the names of all records of the person, in whatever script. */
    private Set<String> names(PersonId person) {
        return people.records(person).stream()
                .map(Person::name)
                .flatMap(
                        name ->
                                Stream.of(
                                                Stream.of(name.latin()),
                                                Stream.ofNullable(name.nativeName()),
                                                name.certificateNames().values().stream())
                                        .flatMap(Function.identity()))
                .flatMap(SenderData::words)
                .collect(Collectors.toSet());
    }

    private static boolean isOf(Set<String> names, Sent letter) {
        return words(letter.name()).allMatch(names::contains);
    }

    private static Stream<String> words(String name) {
        return Arrays.stream(name.toLowerCase(Locale.ROOT).split("[^\\p{L}]+"))
                .filter(word -> !word.isEmpty());
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

    private static List<Field> fields(Sent letter) {
        return List.of(
                new Field("site.letters.received", letter.receivedAt().toInstant()),
                new Field("site.data.name", letter.name()),
                new Field("site.data.organisation", letter.organisation()),
                new Field("site.data.text", letter.text()));
    }
}
