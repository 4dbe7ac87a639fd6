package az.rtcm.directory;

import static org.assertj.core.api.Assertions.assertThat;

import az.rtcm.PlatformTest;
import az.rtcm.StatementCounter;
import az.rtcm.accounts.Role;
import az.rtcm.accounts.SignIn;
import az.rtcm.shared.actor.Actor;
import az.rtcm.shared.database.Ids;
import az.rtcm.shared.text.LocalizedText;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** The pages of the back office on countries, organisations and persons. */
@PlatformTest
class DirectoryPagesTests {

    @Autowired MockMvcTester web;
    @Autowired SignIn signIn;
    @Autowired People people;
    @Autowired Organisations organisations;
    @Autowired Countries countries;

    private SignIn.Reader coordinator;

    @BeforeEach
    void somebodySignsIn() {
        coordinator = signIn.as(Role.COORDINATOR);
    }

    @Test
    void aPersonIsRegisteredFoundInAnotherScriptAndShown() {
        var family = "Zarifzade" + letters();
        var address = register("Rövşən", family);
        assertThat(web.get().uri("/admin/persons?words=Ровшан " + family).with(coordinator))
                .hasStatusOk()
                .bodyText()
                .contains(family);
        assertThat(web.get().uri(address).with(coordinator))
                .hasStatusOk()
                .bodyText()
                .contains(family);
    }

    @Test
    void whatIsTypedWrongIsKeptAndExplained() {
        var refused =
                web.post()
                        .uri("/admin/persons")
                        .with(coordinator)
                        .param("latinFamily", "Гасанов")
                        .param("nativeName", "<script>alert(1)</script>")
                        .param("email", "no address")
                        .param("nationality", "XX")
                        .param("birthYear", "1800")
                        .param("language", "en")
                        .exchange();

        assertThat(refused)
                .hasStatus(422)
                .bodyText()
                .contains("Гасанов", "Use Latin letters", "no address", "1800")
                .satisfies(
                        html -> {
                            var page = Jsoup.parse(html);
                            assertThat(page.select("script:not([src])")).isEmpty();
                            assertThat(page.select("[name=nativeName]").val())
                                    .isEqualTo("<script>alert(1)</script>");
                        });
    }

    @Test
    void aNameThatIsKnownIsRegisteredOnlyAfterALook() {
        var family = "Zarifli" + letters();
        register("Leyla", family);
        assertThat(
                        web.post()
                                .uri("/admin/persons")
                                .with(coordinator)
                                .param("latinGiven", "Leila")
                                .param("latinFamily", family)
                                .param("language", "ru"))
                .hasStatus(422)
                .bodyText()
                .contains("This is somebody else", family);
    }

    @Test
    void twoPersonsAreComparedMergedAndSeparatedAgain() {
        var family = "Zarifov" + letters();
        var from = registered("Vuqar", family);
        var into = registered("Vuqar", family);
        var merger = "/admin/persons/" + from.value() + "/merger";
        assertThat(web.get().uri(merger + "?into=" + into.value()).with(coordinator)).hasStatusOk();
        assertThat(web.post().uri(merger).with(coordinator).param("into", into.value().toString()))
                .hasStatus3xxRedirection();
        assertThat(web.get().uri("/admin/persons/" + from.value()).with(coordinator))
                .hasRedirectedUrl("/admin/persons/" + into.value());
        assertThat(web.get().uri("/admin/persons/" + into.value()).with(coordinator))
                .hasStatusOk()
                .bodyText()
                .contains("Separate again");
        var merge = coordinator.call(() -> people.sheet(into)).merges().getFirst();
        assertThat(
                        web.delete()
                                .uri("/admin/persons/mergers/" + merge.id().value())
                                .with(coordinator))
                .hasRedirectedUrl("/admin/persons/" + from.value());
    }

    @Test
    void theFormOfAPersonWhoWasMergedMeanwhileChangesNobody() {
        var from = registered("Samir", "Zarifin" + letters());
        var survivor = "Zarifan" + letters();
        var into = registered("Samira", survivor);
        var seen = coordinator.call(() -> people.sheet(from)).version();
        var seenOfSurvivor = coordinator.call(() -> people.sheet(into)).version();
        coordinator.run(() -> people.merge(from, into));
        assertThat(details(from, seen)).hasStatus(409);
        assertThat(details(into, seenOfSurvivor)).hasStatus(409);
        assertThat(people.find(into).orElseThrow().name().latinFamily()).isEqualTo(survivor);
    }

    private MvcTestResult details(PersonId id, int version) {
        return web.post()
                .uri("/admin/persons/" + id.value() + "/details")
                .with(coordinator)
                .param("latinFamily", "Overwritten")
                .param("language", "en")
                .param("version", String.valueOf(version))
                .exchange();
    }

    @Test
    void anOrganisationIsRegisteredRenamedAndSucceeded() {
        var name = "Agency " + Ids.next();
        var answer =
                web.post()
                        .uri("/admin/organisations")
                        .with(coordinator)
                        .param("name[en]", name)
                        .param("kind", "MIGRATION_AGENCY")
                        .param("country", "GE")
                        .exchange();
        assertThat(answer).hasStatus3xxRedirection();
        var address = String.valueOf(answer.getResponse().getRedirectedUrl());
        assertThat(web.get().uri(address).with(coordinator))
                .hasStatusOk()
                .bodyText()
                .contains(name);
        assertThat(
                        web.post()
                                .uri(address + "/names")
                                .with(coordinator)
                                .param("name[en]", "Renamed " + name)
                                .param("since", "01.01.2020"))
                .hasStatus3xxRedirection();
        assertThat(web.get().uri(address).with(coordinator))
                .hasStatusOk()
                .bodyText()
                .contains("Renamed " + name, "1 January 2020");
        assertThat(
                        web.post()
                                .uri(address + "/successors")
                                .with(coordinator)
                                .param("successor", address.substring(address.length() - 36))
                                .param("when", "2020"))
                .hasStatus(422)
                .bodyText()
                .contains("cannot be the successor");
        assertThat(web.get().uri(address + "/details").with(coordinator)).hasStatusOk();
        assertThat(web.get().uri(address + "/names/new").with(coordinator)).hasStatusOk();
    }

    @Test
    void aFormSentAgainRegistersNothingTwice() {
        var name = "Twice " + Ids.next();
        var id = Ids.next().toString();
        for (int click = 0; click < 2; click++) {
            assertThat(organisation(id, name)).hasRedirectedUrl("/admin/organisations/" + id);
        }
        assertThat(organisation(Ids.next().toString(), name.toUpperCase(Locale.ROOT)))
                .hasStatus(422)
                .bodyText()
                .contains("This is another organisation", id);
        var person = Ids.next().toString();
        var family = "Zarifgil" + letters();
        for (int click = 0; click < 2; click++) {
            assertThat(
                            web.post()
                                    .uri("/admin/persons")
                                    .with(coordinator)
                                    .param("id", person)
                                    .param("latinFamily", family)
                                    .param("language", "az"))
                    .hasRedirectedUrl("/admin/persons/" + person);
        }
    }

    private MvcTestResult organisation(String id, String name) {
        return web.post()
                .uri("/admin/organisations")
                .with(coordinator)
                .param("id", id)
                .param("name[en]", name)
                .param("kind", "MEDIA")
                .param("country", "GE")
                .exchange();
    }

    @Test
    void anAgencyMayEndWithTheYear() {
        var from = "/admin/organisations/" + registered("Before " + Ids.next());
        var into = registered("After " + Ids.next());
        assertThat(succession(from, into, "2019-02-30"))
                .hasStatus(422)
                .bodyText()
                .contains("This is not a date");
        assertThat(succession(from, into, "31.12.2019")).hasRedirectedUrl(from);
    }

    private MvcTestResult succession(String from, UUID into, String when) {
        return web.post()
                .uri(from + "/successors")
                .with(coordinator)
                .param("successor", into.toString())
                .param("when", when)
                .exchange();
    }

    private UUID registered(String name) {
        var words = LocalizedText.published(name, "", "");
        var organisation = new NewOrganisation(OrganisationKind.MEDIA, "GE", words, false);
        return coordinator.call(() -> organisations.register(organisation)).value();
    }

    @Test
    void aCorrectedNameLeavesItsTranslationsBehind() {
        var name = "Source " + Ids.next();
        var words = LocalizedText.published(name, "Tərcümə", "");
        var organisation = new NewOrganisation(OrganisationKind.MEDIA, "GE", words, false);
        var id = coordinator.call(() -> organisations.register(organisation));
        assertThat(
                        web.post()
                                .uri("/admin/organisations/" + id.value() + "/names")
                                .with(coordinator)
                                .param("name[en]", name + " corrected")
                                .param("name[az]", "Tərcümə"))
                .hasStatus3xxRedirection();
        assertThat(organisations.find(id).orElseThrow().name().isStale("az")).isTrue();
    }

    @Test
    void whatCannotBeUnderstoodShowsNothingAndStays() {
        var administrator = signIn.as(Role.ADMINISTRATOR);
        for (var wrong : List.of("from=31.02.2025", "from=2300-01-01", "subjectId=0198c0de")) {
            assertThat(web.get().uri("/admin/audit?actor=Nobody9&" + wrong).with(administrator))
                    .hasStatusOk()
                    .bodyText()
                    .contains("error-summary", "value=\"Nobody9\"")
                    .doesNotContain("<tbody>");
        }
        assertThat(web.get().uri("/admin/persons?words=Zarif&sex=OTHER").with(coordinator))
                .hasStatusOk()
                .bodyText()
                .contains("error-summary", "value=\"Zarif\"")
                .doesNotContain("<tbody>");
    }

    @Test
    void aNameForACertificateHasALimit() {
        assertThat(
                        web.post()
                                .uri("/admin/persons")
                                .with(coordinator)
                                .param("latinFamily", "Long")
                                .param("language", "az")
                                .param("certificateNames[en]", "x".repeat(201)))
                .hasStatus(422)
                .bodyText()
                .contains("id=\"error-certificateNames[en]\"", "aria-invalid=\"true\"");
    }

    @Test
    void anOrganisationWithoutANameIsRefused() {
        assertThat(
                        web.post()
                                .uri("/admin/organisations")
                                .with(coordinator)
                                .param("kind", "MIGRATION_AGENCY")
                                .param("country", "ZZ")
                                .param("name[en]", " "))
                .hasStatus(422)
                .bodyText()
                .contains("Give the text in at least one language", "Choose a country");
    }

    @Test
    void anAdministratorReviewsACountryAndItsNote() {
        var administrator = signIn.as(Role.ADMINISTRATOR);
        var mongolia = countries.find("MN").orElseThrow();
        assertThat(web.get().uri("/admin/countries?reviewed=false&size=200").with(administrator))
                .hasStatusOk()
                .bodyText()
                .contains("Mongolia", "not reviewed");
        assertThat(
                        web.post()
                                .uri("/admin/countries/MN")
                                .with(administrator)
                                .param("name[en]", "Mongolia")
                                .param("name[az]", mongolia.name().words("az"))
                                .param("name[ru]", mongolia.name().words("ru"))
                                .param("formalName[en]", "Mongolia")
                                .param("note[en]", "A note of the centre.")
                                .param("region", mongolia.region())
                                .param("reviewed", "true")
                                .param("version", String.valueOf(countries.version("MN"))))
                .hasStatus3xxRedirection();
        var reviewed = countries.find("MN").orElseThrow();
        assertThat(reviewed.reviewed()).isTrue();
        assertThat(reviewed.note()).isNotNull();
        assertThat(web.get().uri("/admin/countries/MN").with(administrator))
                .hasStatusOk()
                .bodyText()
                .contains("A note of the centre.");
    }

    @Test
    void regionsAreAddedAndRenamed() {
        var administrator = signIn.as(Role.ADMINISTRATOR);
        var name = "Grouping " + letters();
        assertThat(
                        web.post()
                                .uri("/admin/countries/regions")
                                .with(administrator)
                                .param("name[en]", name))
                .hasStatus3xxRedirection();
        assertThat(
                        web.post()
                                .uri("/admin/countries/regions")
                                .with(administrator)
                                .param("name[en]", name))
                .hasStatus(422);
        assertThat(web.get().uri("/admin/countries/regions").with(administrator))
                .hasStatusOk()
                .bodyText()
                .contains(name);
    }

    @Test
    void listsNeedAsManyStatementsForAThousandRowsAsForTen() {
        var few = "Few" + letters();
        var many = "Many" + letters();
        Actor.platform("test").run(() -> fill(few, 10));
        Actor.platform("test").run(() -> fill(many, 1_000));
        for (var list : new String[] {"persons", "organisations"}) {
            var short_ = statements(list, few);
            assertThat(statements(list, many)).as(list).isEqualTo(short_).isLessThan(15);
        }
    }

    private int statements(String list, String words) {
        return StatementCounter.statementsOf(
                        () ->
                                assertThat(
                                                web.get()
                                                        .uri(
                                                                "/admin/%s?size=200&words=%s"
                                                                        .formatted(list, words))
                                                        .with(coordinator))
                                        .hasStatusOk()
                                        .bodyText()
                                        .contains(words))
                .size();
    }

    private void fill(String name, int rows) {
        IntStream.range(0, rows)
                .forEach(
                        row -> {
                            people.register(
                                    new NewPerson(
                                            PersonName.latin("Test", name),
                                            null,
                                            "en",
                                            null,
                                            null,
                                            "GE",
                                            true));
                            organisations.register(
                                    new NewOrganisation(
                                            OrganisationKind.MEDIA,
                                            "GE",
                                            LocalizedText.published(name, name, name),
                                            true));
                        });
    }

    private String register(String given, String family) {
        var answer =
                web.post()
                        .uri("/admin/persons")
                        .with(coordinator)
                        .param("latinGiven", given)
                        .param("latinFamily", family)
                        .param("language", "az")
                        .param("different", "true")
                        .exchange();
        assertThat(answer).hasStatus3xxRedirection();
        return String.valueOf(answer.getResponse().getRedirectedUrl());
    }

    private PersonId registered(String given, String family) {
        var address = register(given, family);
        return new PersonId(UUID.fromString(address.substring(address.length() - 36)));
    }

    /** Eight letters that no other test uses. */
    private static String letters() {
        var digits = String.valueOf(Math.abs(Ids.next().getLeastSignificantBits() % 100_000_000));
        var name = new StringBuilder();
        digits.chars().forEach(digit -> name.append((char) ('a' + digit - '0')));
        return name.toString();
    }
}
