package az.rtcm.reports;

import static org.assertj.core.api.Assertions.assertThat;

import az.rtcm.PlatformTest;
import az.rtcm.accounts.Role;
import az.rtcm.accounts.SignIn;
import az.rtcm.directory.Countries;
import az.rtcm.directory.CountryChange;
import az.rtcm.shared.text.LocalizedText;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.UUID;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.transaction.annotation.Transactional;

/** What an administrator notes on a country stands wherever its name needs it. */
@PlatformTest
@Transactional
class CountryNotesTests {

    private static final String NOTE = "Only a note of a test.";

    @Autowired MockMvcTester web;
    @Autowired SignIn signIn;
    @Autowired Countries countries;

    @BeforeEach
    void aNoteOnGeorgia() {
        var georgia = countries.find("GE").orElseThrow();
        var change =
                new CountryChange(
                        georgia.name(),
                        georgia.formalName(),
                        georgia.region(),
                        LocalizedText.published(Map.of("en", NOTE)),
                        georgia.reviewed());
        signIn.as(Role.ADMINISTRATOR)
                .run(() -> countries.change("GE", change, countries.version("GE")));
    }

    @Test
    void theNameInAListLeadsToItsNote() {
        var page = page("/en/figures/countries");
        assertThat(page.expectFirst("#GE th").text()).isEqualTo("Georgia 1");
        assertThat(page.select("#GE th sup a").attr("href")).isEqualTo("#note-GE");
        assertThat(page.expectFirst("ol #note-GE").text()).isEqualTo("Georgia: " + NOTE);
        assertThat(page.select("#KZ th sup")).isEmpty();
        assertThat(page("/en/figures").select("#note-GE")).hasSize(1);
        assertThat(page("/en").select("#note-GE")).hasSize(1);
    }

    @Test
    void aNoteWithoutTranslationStandsInVisibly() {
        var note = page("/ru/figures/countries").expectFirst("#note-GE");
        assertThat(note.text()).startsWith("Грузия").contains(NOTE);
        assertThat(note.select(".lang-badge").text()).isEqualTo("EN");
    }

    @Test
    void theNoteStandsByACellAndByATrainingOnRecord() {
        assertThat(page("/en/coverage/1/GE").expectFirst("#note-GE").text()).contains(NOTE);
        assertThat(page("/en/trainings/key-concepts-and-trends-in-migration-2021").text())
                .contains("Georgia: " + NOTE);
    }

    @Test
    void theListOfCountriesIsNarrowedToARegion() {
        var rows = page("/en/figures/countries?region=south-caucasus").select("main tbody tr");
        assertThat(rows.eachAttr("id")).contains("AZ", "GE").doesNotContain("KZ", "TR");
        var none = page("/en/figures/countries?region=nowhere");
        assertThat(none.select("main tbody tr")).isEmpty();
        assertThat(none.select("#filter-region option")).isNotEmpty();
        assertThat(none.select(".empty")).isNotEmpty();
    }

    /** As it is now, and not as it may be kept for visitors. */
    private Document page(String address) {
        var fresh = address + (address.contains("?") ? "&" : "?") + "now=" + UUID.randomUUID();
        var answer = web.get().uri(fresh).exchange();
        assertThat(answer).hasStatusOk();
        return Jsoup.parse(
                new String(answer.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8));
    }
}
