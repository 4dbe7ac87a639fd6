package az.rtcm.directory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import az.rtcm.PlatformTest;
import az.rtcm.PlatformTestConfiguration;
import az.rtcm.shared.actor.Actor;
import az.rtcm.shared.database.Ids;
import az.rtcm.shared.text.LocalizedText;
import az.rtcm.shared.time.PartialDate;
import az.rtcm.shared.web.Paging;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.access.AccessDeniedException;

@PlatformTest
class OrganisationsTests {

    private static final Actor COORDINATOR =
            new Actor(Ids.next(), "Kamran Əlizadə", Set.of("COORDINATOR"));

    @Autowired Organisations organisations;
    @Autowired Countries countries;
    @Autowired PlatformTestConfiguration.TestClock clock;

    @AfterEach
    void clockStands() {
        clock.reset();
    }

    @Test
    void aNewNameHoldsFromItsDayAndTheOldOneStays() {
        var id = register("Agency " + Ids.next());
        var renamed = text("Service " + Ids.next());
        COORDINATOR.run(() -> organisations.rename(id, renamed, LocalDate.parse("2026-10-01")));
        assertThat(organisations.find(id))
                .get()
                .extracting(Organisation::name)
                .isNotEqualTo(renamed);
        clock.set(PlatformTestConfiguration.NOW.plus(Duration.ofDays(30)));
        assertThat(organisations.find(id)).get().extracting(Organisation::name).isEqualTo(renamed);
        assertThat(organisations.sheet(id).names()).hasSize(2);
    }

    @Test
    void ofSeveralNamesTheLatestThatHoldsIsShown() {
        var id = register("First " + Ids.next());
        var second = text("Second");
        var third = text("Third");
        COORDINATOR.run(() -> organisations.rename(id, third, LocalDate.parse("2024-05-01")));
        COORDINATOR.run(() -> organisations.rename(id, second, LocalDate.parse("2020-05-01")));
        assertThat(organisations.find(id)).get().extracting(Organisation::name).isEqualTo(third);
    }

    @Test
    void twoNamesOnOneDayAreRefused() {
        var id = register("Agency " + Ids.next());
        var day = LocalDate.parse("2025-01-01");
        COORDINATOR.run(() -> organisations.rename(id, text("One"), day));
        assertThatExceptionOfType(AlreadyNamed.class)
                .isThrownBy(
                        () -> COORDINATOR.run(() -> organisations.rename(id, text("Two"), day)));
    }

    @Test
    void aCorrectionReplacesTheNameOfToday() {
        var id = register("Agensy " + Ids.next());
        COORDINATOR.run(() -> organisations.correctName(id, text("Agency")));
        assertThat(organisations.sheet(id).names())
                .singleElement()
                .satisfies(name -> assertThat(name.name()).isEqualTo(text("Agency")));
    }

    @Test
    void successorsAreSeenFromBothSidesAndMakeNoCircle() {
        var old = register("Committee " + Ids.next());
        var middle = register("Service " + Ids.next());
        var young = register("Agency " + Ids.next());
        var year = new PartialDate("2019");
        COORDINATOR.run(() -> organisations.succeed(old, middle, year));
        COORDINATOR.run(() -> organisations.succeed(middle, young, year));
        assertThat(organisations.sheet(middle).predecessors())
                .extracting(OrganisationSheet.Succession::other)
                .containsExactly(old);
        assertThat(organisations.sheet(middle).successors())
                .extracting(OrganisationSheet.Succession::other)
                .containsExactly(young);
        assertThatExceptionOfType(NoSuccessor.class)
                .isThrownBy(() -> COORDINATOR.run(() -> organisations.succeed(young, old, year)));
        assertThatExceptionOfType(NoSuccessor.class)
                .isThrownBy(() -> COORDINATOR.run(() -> organisations.succeed(old, old, year)));
        COORDINATOR.run(() -> organisations.removeSuccessor(old, middle));
        assertThat(organisations.sheet(old).successors()).isEmpty();
    }

    @Test
    void theListFindsEarlierNamesInAnyLanguage() {
        var former = "Мигрслужба " + Ids.next();
        var id = register(former);
        COORDINATOR.run(() -> organisations.rename(id, text("Now"), LocalDate.parse("2025-02-01")));
        var found =
                organisations.list(
                        new OrganisationFilter(former, null, null),
                        "az",
                        Paging.from(Map.of(), "name"));
        assertThat(found.rows()).extracting(Organisation::id).containsExactly(id);
    }

    @Test
    void countriesStandInTheOrderOfTheReadersAlphabet() {
        var all = new CountryFilter(null, null, null);
        var paging = Paging.from(Map.of("size", "200"), "name");
        assertThat(countries.list(all, "az", paging).rows())
                .extracting(country -> country.name().words("az"))
                .containsSubsequence(
                        "Azərbaycan",
                        "Belarus",
                        "Çexiya",
                        "Çin",
                        "Estoniya",
                        "Əfqanıstan",
                        "Gürcüstan",
                        "Hindistan",
                        "İran İslam Respublikası",
                        "Qazaxıstan",
                        "Özbəkistan");
        assertThat(countries.list(all, "ru", paging).rows())
                .extracting(country -> country.name().words("ru"))
                .containsSubsequence("Австрия", "Азербайджан", "Армения", "Беларусь", "Грузия");
    }

    @Test
    void focalPointsChangeNoOrganisation() {
        var focalPoint = new Actor(Ids.next(), "Nodira Karimova", Set.of("FOCAL_POINT"));
        var id = register("Agency " + Ids.next());
        assertThatExceptionOfType(AccessDeniedException.class)
                .isThrownBy(
                        () -> focalPoint.run(() -> organisations.correctName(id, text("Mine"))));
    }

    private OrganisationId register(String name) {
        return COORDINATOR.call(
                () ->
                        organisations.register(
                                new NewOrganisation(
                                        OrganisationKind.MIGRATION_AGENCY,
                                        "GE",
                                        text(name),
                                        true)));
    }

    private static LocalizedText text(String words) {
        return LocalizedText.published(words, words, words);
    }
}
