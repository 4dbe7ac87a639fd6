package az.rtcm.pledges;

import static az.rtcm.pledges.TestPledges.MONITORING;
import static az.rtcm.pledges.TestPledges.pledge;
import static org.assertj.core.api.Assertions.assertThat;

import az.rtcm.PlatformTest;
import az.rtcm.accounts.Role;
import az.rtcm.accounts.SignIn;
import az.rtcm.shared.text.LocalizedText;
import az.rtcm.shared.text.TextState;
import az.rtcm.training.Session;
import az.rtcm.training.Sessions;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

@PlatformTest
class PledgePagesTests {

    @Autowired MockMvcTester web;
    @Autowired Pledges pledges;
    @Autowired PledgeRegister register;
    @Autowired PledgeRecord record;
    @Autowired Sessions sessions;
    @Autowired SignIn signIn;

    @Test
    void theCentresPledgeIsReadInEachLanguageWithItsFactsFootnoteAndStatus() {
        var seed = register.foremost().orElseThrow();
        page("en", seed)
                .contains("Strengthening international cooperation in migration management")
                .contains("Updated on")
                .contains("more than 16")
                .contains("about 250")
                .contains("Security Council resolution 1244")
                .contains("In progress")
                .contains("March 2023")
                .containsPattern("aria-current=\"step\"[^>]*>(?s:.{0,400})In progress");
        page("az", seed)
                .contains("16-dan çox")
                .contains("təxminən 250")
                .contains("1244 (1999) saylı qətnaməsi")
                .contains("İcra olunur");
        page("ru", seed)
                .contains("более 16")
                .contains("около 250")
                .contains("резолюции 1244")
                .contains("Выполняется");
    }

    @Test
    void theCentresPledgeKeepsItsDatesAsTheyAreKnown() {
        var seed = register.foremost().orElseThrow();
        assertThat(record.updates(seed.id()))
                .extracting(update -> update.on().iso())
                .containsExactly("2023-04-30", "2023-03", "2023", "2020-11-01");
        assertThat(record.facts(seed.id()))
                .extracting(Fact::code, Fact::value, Fact::qualifier)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple(
                                "trainings", 16L, Fact.Qualifier.MORE_THAN),
                        org.assertj.core.groups.Tuple.tuple(
                                "representatives", 250L, Fact.Qualifier.ABOUT),
                        org.assertj.core.groups.Tuple.tuple(
                                "countries", 13L, Fact.Qualifier.EXACTLY));
        assertThat(record.evidence(seed.id()))
                .extracting(Evidence::kind)
                .contains(Evidence.Kind.SESSION, Evidence.Kind.TEXT);
    }

    @Test
    void theOfficeNamesEachPieceOfEvidenceByItsTitle() {
        var seed = register.foremost().orElseThrow();
        var sessions = record.evidence(seed.id()).stream().flatMap(it -> named(it)).toList();
        assertThat(sessions).isNotEmpty();
        var page = web.get().uri(seed.officePath()).with(signIn.as(Role.MONITORING)).exchange();
        for (var session : sessions) {
            assertThat(page)
                    .bodyText()
                    .contains("href=\"" + session.officePath() + "\"", words(session));
        }
    }

    private Stream<Session> named(Evidence proof) {
        var session = proof.session();
        return session == null ? Stream.empty() : Stream.of(sessions.require(session));
    }

    private static String words(Session session) {
        return session.title().words("en");
    }

    @Test
    void aMissingTranslationIsShownInAnotherLanguageAndSaysSo() {
        var plain = pledge();
        var english =
                new NewPledge(
                        plain.number(),
                        plain.name(),
                        LocalizedText.empty("en")
                                .with("en", "Only in English", TextState.PUBLISHED),
                        plain.summary(),
                        plain.text(),
                        plain.footnote(),
                        plain.kinds(),
                        plain.parties(),
                        plain.countries(),
                        plain.organisations(),
                        null,
                        5,
                        List.of(),
                        null,
                        null,
                        true);
        var id = published(english);
        page("ru", pledges.require(id))
                .contains("<span lang=\"en\">Only in English</span>")
                .contains("lang-badge")
                .doesNotContain("{mlang");
    }

    @Test
    void visitorsSeeAPledgeOnlyWhenItIsPublished() {
        var id = MONITORING.call(() -> pledges.register(pledge()));
        var address = "/en" + pledges.require(id).path("en");
        assertThat(web.get().uri(address)).hasStatus(404);
        MONITORING.run(() -> pledges.publish(id));
        assertThat(web.get().uri(address)).hasStatusOk();
        MONITORING.run(() -> pledges.withdraw(id));
        assertThat(web.get().uri(address)).hasStatus(404);
    }

    @Test
    void anOlderAddressLeadsToTheOneOfToday() {
        var id = published(pledge());
        var before = pledges.require(id);
        var renamed = pledge();
        MONITORING.run(() -> pledges.change(id, before.version(), renamed));
        assertThat(web.get().uri("/en" + before.path("en")))
                .hasStatus(301)
                .redirectedUrl()
                .isEqualTo("/en" + pledges.require(id).path("en"));
    }

    @Test
    void theRegisterIsNarrowedByStatusAndObjective() {
        var id = published(pledge());
        var name = pledges.require(id).name().words("en");
        assertThat(list("status=YET_TO_START&objective=23&size=200")).contains(name);
        assertThat(list("status=COMPLETED&size=200")).doesNotContain(name);
        assertThat(list("objective=12&size=200")).doesNotContain(name);
        assertThat(list("status=nonsense&objective=99&page=-1&size=x")).isNotBlank();
    }

    @Test
    void anObjectiveShowsThePledgesOnIt() {
        var id = published(pledge());
        assertThat(web.get().uri("/en/objectives/23"))
                .bodyText()
                .contains(pledges.require(id).name().words("en"));
    }

    private PledgeId published(NewPledge pledge) {
        return MONITORING.call(
                () -> {
                    var id = pledges.register(pledge);
                    pledges.publish(id);
                    return id;
                });
    }

    private org.assertj.core.api.AbstractStringAssert<?> page(String language, Pledge pledge) {
        return assertThat(web.get().uri("/" + language + pledge.path(language)))
                .hasStatusOk()
                .bodyText();
    }

    private String list(String query) {
        var answer = web.get().uri("/en/pledges?" + query).exchange();
        assertThat(answer).hasStatusOk();
        return new String(
                answer.getResponse().getContentAsByteArray(),
                java.nio.charset.StandardCharsets.UTF_8);
    }
}
