package az.rtcm.directory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import az.rtcm.PlatformTest;
import az.rtcm.shared.actor.Actor;
import az.rtcm.shared.database.Ids;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.test.context.event.ApplicationEvents;
import org.springframework.test.context.event.RecordApplicationEvents;

/** Persons are registered, found again in any script, merged and separated. */
@PlatformTest
@RecordApplicationEvents
class PeopleTests {

    private static final Actor COORDINATOR =
            new Actor(Ids.next(), "Kamran Əlizadə", Set.of("COORDINATOR"));

    @Autowired People people;
    @Autowired JdbcClient jdbc;
    @Autowired ApplicationEvents events;

    @Test
    void aPersonNeedsNoAddressAndMayHaveOneName() {
        var id =
                register(
                        new NewPerson(
                                PersonName.latin("", "Suharno"),
                                null,
                                "en",
                                null,
                                null,
                                null,
                                true));
        assertThat(people.find(id))
                .get()
                .satisfies(
                        person -> {
                            assertThat(person.email()).isNull();
                            assertThat(person.name().latin()).isEqualTo("Suharno");
                        });
    }

    @Test
    void oneMailboxMayServeSeveralPeople() {
        var mailbox = unique() + "@example.org";
        var first = register(reachedAt(mailbox, "Nigar", "Kerimova"));
        var second = register(reachedAt(mailbox, "Orxan", "Abbasov"));
        assertThat(people.byIds(List.of(first, second)).values())
                .extracting(Person::email)
                .containsOnly(mailbox);
    }

    @Test
    void certificatesCarryTheNameGivenForTheirLanguage() {
        var name =
                new PersonName(
                        "Aygun",
                        "Mammadova",
                        "Aygün Məmmədova",
                        null,
                        Map.of("ru", "Айгюн Мамедова"));
        assertThat(name.onCertificate("ru")).isEqualTo("Айгюн Мамедова");
        assertThat(name.onCertificate("az")).isEqualTo("Aygün Məmmədova");
        assertThat(name.onCertificate("en")).isEqualTo("Aygun Mammadova");
    }

    @Test
    void theSamePersonIsFoundAcrossScriptsAndNeverMergedByThePlatform() {
        var family = invented();
        var known = register(person("Elchin", family + "ov"));
        var nominated = person("Elçin", family.replace("sh", "ş") + "ov");
        assertThat(people.similar(nominated))
                .filteredOn(match -> match.person().id().equals(known))
                .singleElement()
                .satisfies(match -> assertThat(match.isLikely()).isTrue());
        var registered = register(nominated);
        assertThat(people.find(registered)).get().extracting(Person::id).isEqualTo(registered);
        assertThat(people.similar(registered))
                .extracting(match -> match.person().id())
                .contains(known)
                .doesNotContain(registered);
    }

    @Test
    void theBackOfficeMustLookBeforeItRegistersAKnownNameAgain() throws LooksKnown {
        var family = invented();
        register(person("Leyla", family));
        assertThatExceptionOfType(LooksKnown.class)
                .isThrownBy(() -> enter(person("Leyla", family), false))
                .satisfies(known -> assertThat(known.matches()).isNotEmpty());
        assertThat(enter(person("Leyla", family), true)).isNotNull();
    }

    @Test
    void twoClicksOnOneFormRegisterOnePerson() throws Exception {
        var id = PersonId.next();
        var family = invented();
        Callable<Boolean> click =
                () ->
                        COORDINATOR.call(
                                () -> {
                                    try {
                                        people.register(id, person("Leyla", family), true);
                                        return true;
                                    } catch (LooksKnown e) {
                                        return false;
                                    }
                                });
        try (var both = Executors.newFixedThreadPool(2)) {
            for (var done : both.invokeAll(List.of(click, click, click, click))) {
                assertThat(done.get()).isTrue();
            }
        }
        assertThat(people.similar(person("Leyla", family)))
                .extracting(match -> match.person().id())
                .containsOnlyOnce(id)
                .hasSize(1);
    }

    @Test
    void anApostropheIsOneLetterHoweverItIsTyped() {
        for (var family : List.of("G‘ofurov", "Gʻofurov", "Gʼofurov", "G'ofurov", "G`ofurov")) {
            assertThat(family).matches(PersonName.LATIN_LETTERS);
            assertThat(PersonName.latin("", family).latinFamily()).isEqualTo("G’ofurov");
        }
    }

    @Test
    void aMergedPersonIsFoundAndCountedAsTheSurvivor() {
        var from = register(person("Vugar", invented()));
        var into = register(person("Vüqar", invented()));
        COORDINATOR.run(() -> people.merge(from, into));
        assertThat(people.find(from)).get().extracting(Person::id).isEqualTo(into);
        assertThat(people.sameAs(from)).containsExactly(into, from);
        assertThat(survivor(from)).isEqualTo(into);
        assertThat(events.stream(PersonsMerged.class)).contains(new PersonsMerged(from, into));
    }

    @Test
    void mergesOfMergedPersonsStayFlatAndCanBeTakenBackOneByOne() {
        var first = register(person("Vugar", invented()));
        var second = register(person("Vugar", invented()));
        var third = register(person("Vugar", invented()));
        COORDINATOR.run(() -> people.merge(first, second));
        COORDINATOR.run(() -> people.merge(second, third));
        assertThat(people.sameAs(first)).containsExactlyInAnyOrder(first, second, third);

        var merge = COORDINATOR.call(() -> people.sheet(third)).merges().getFirst();
        COORDINATOR.run(() -> people.separate(merge.id()));
        assertThat(survivor(first)).isEqualTo(second);
        assertThat(survivor(second)).isEqualTo(second);
        assertThat(events.stream(PersonsSeparated.class))
                .contains(new PersonsSeparated(second, third));

        var earlier = COORDINATOR.call(() -> people.sheet(second)).merges().getFirst();
        COORDINATOR.run(() -> people.separate(earlier.id()));
        assertThat(survivor(first)).isEqualTo(first);
    }

    @Test
    void mergingTheSameTwoAgainChangesNothing() {
        var from = register(person("Vugar", invented()));
        var into = register(person("Vugar", invented()));
        COORDINATOR.run(() -> people.merge(from, into));
        COORDINATOR.run(() -> people.merge(from, into));
        COORDINATOR.run(() -> people.merge(into, from));
        assertThat(COORDINATOR.call(() -> people.sheet(into)).merges()).hasSize(1);
    }

    @Test
    void twoWhoMergeTheSamePersonsCrosswiseAtOnceLoseNobody() throws Exception {
        var one = register(person("Vugar", invented()));
        var other = register(person("Vugar", invented()));
        try (var both = Executors.newFixedThreadPool(2)) {
            var done =
                    both.invokeAll(
                            List.<Callable<Boolean>>of(
                                    () -> COORDINATOR.call(() -> merged(one, other)),
                                    () -> COORDINATOR.call(() -> merged(other, one))));
            for (var merge : done) {
                assertThat(merge.get()).isTrue();
            }
        }
        assertThat(survivor(one)).isEqualTo(survivor(other));
        assertThat(people.sameAs(one)).containsExactlyInAnyOrder(one, other);
    }

    @Test
    void aRenamedPersonIsFoundUnderTheNewName() {
        var id = register(person("Zeynab", invented()));
        var family = invented();
        COORDINATOR.run(() -> people.rename(id, PersonName.latin("Zeynab", family)));
        assertThat(people.similar(person("Zeynəb", family)))
                .extracting(match -> match.person().id())
                .contains(id);
        assertThat(events.stream(PersonRenamed.class)).contains(new PersonRenamed(id));
    }

    @Test
    void aPersonCorrectsTheirOwnNameAndNobodyElses() {
        var id = register(person("Jale", invented()));
        var other = register(person("Jale", invented()));
        var self = Actor.byLink(id.value(), "Jale");
        var name = PersonName.latin("Jala", invented());
        self.run(() -> people.rename(id, name));
        assertThat(people.find(id)).get().extracting(Person::name).isEqualTo(name);
        assertThatExceptionOfType(AccessDeniedException.class)
                .isThrownBy(() -> self.run(() -> people.rename(other, name)));
    }

    @Test
    void nobodyOverwritesAnothersChangeUnseen() {
        var id = register(person("Ramin", invented()));
        var sheet = COORDINATOR.call(() -> people.sheet(id));
        COORDINATOR.run(() -> people.change(id, person("Ramil", invented()), sheet.version()));
        assertThatExceptionOfType(OptimisticLockingFailureException.class)
                .isThrownBy(
                        () ->
                                COORDINATOR.run(
                                        () ->
                                                people.change(
                                                        id,
                                                        person("Rauf", invented()),
                                                        sheet.version())));
    }

    @Test
    void onlyTheOfficeSeesTheListAndMerges() {
        var librarian = new Actor(Ids.next(), "Ramin Süleymanov", Set.of("LIBRARIAN"));
        var one = register(person("Vugar", invented()));
        var other = register(person("Vugar", invented()));
        assertThatExceptionOfType(AccessDeniedException.class)
                .isThrownBy(() -> librarian.run(() -> people.merge(one, other)));
        assertThatExceptionOfType(AccessDeniedException.class)
                .isThrownBy(() -> librarian.run(() -> people.sheet(one)));
        assertThatExceptionOfType(AccessDeniedException.class)
                .isThrownBy(() -> people.register(person("Vugar", invented())));
    }

    private boolean merged(PersonId from, PersonId into) {
        people.merge(from, into);
        return true;
    }

    private PersonId register(NewPerson person) {
        return COORDINATOR.call(() -> people.register(person));
    }

    private PersonId enter(NewPerson person, boolean different) throws LooksKnown {
        var known = new LooksKnown[1];
        var id =
                COORDINATOR.call(
                        () -> {
                            try {
                                var fresh = PersonId.next();
                                people.register(fresh, person, different);
                                return fresh;
                            } catch (LooksKnown e) {
                                known[0] = e;
                                return PersonId.next();
                            }
                        });
        if (known[0] != null) {
            throw known[0];
        }
        return id;
    }

    private PersonId survivor(PersonId id) {
        return new PersonId(
                jdbc.sql("select survivor_id from directory.figures_person where person_id = :id")
                        .param("id", id.value())
                        .query(UUID.class)
                        .single());
    }

    private static NewPerson person(String given, String family) {
        return new NewPerson(PersonName.latin(given, family), null, "az", null, null, null, true);
    }

    private static NewPerson reachedAt(String email, String given, String family) {
        return new NewPerson(PersonName.latin(given, family), email, "az", null, null, null, true);
    }

    /** A family name that no other test uses, with sounds that are written in several ways. */
    private static String invented() {
        var syllables = List.of("ra", "me", "nu", "shi", "vo", "la", "tu", "be", "zi", "go");
        var digits = String.valueOf(Math.abs(Ids.next().getLeastSignificantBits() % 100_000_000));
        return digits.chars()
                .mapToObj(digit -> syllables.get(digit - '0'))
                .collect(java.util.stream.Collectors.joining());
    }

    private static String unique() {
        return Ids.next().toString();
    }
}
