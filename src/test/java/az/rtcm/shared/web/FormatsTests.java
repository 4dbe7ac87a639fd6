package az.rtcm.shared.web;

import static org.assertj.core.api.Assertions.assertThat;

import az.rtcm.shared.time.PartialDate;
import java.time.Instant;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FormatsTests {

    private static final LocalDate MONDAY = LocalDate.of(2026, 11, 23);

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    en | 23–27 November 2026    | 23 November – 2 December 2026
                    az | 23–27 noyabr 2026      | 23 noyabr – 2 dekabr 2026
                    ru | 23–27 ноября 2026 г.   | 23 ноября – 2 декабря 2026 г.
                    """)
    void periodsAreSaidAsTheLanguageSaysThem(String language, String days, String months) {
        var format = Formats.of(language);
        assertThat(plain(format.period(MONDAY, MONDAY.plusDays(4)))).isEqualTo(days);
        assertThat(plain(format.period(MONDAY, MONDAY.plusDays(9)))).isEqualTo(months);
    }

    @Test
    void momentsAreToldInBakuTimeAndWithoutWordsOfAnotherLanguage() {
        var moment = Instant.parse("2026-11-26T15:25:00Z");
        assertThat(Formats.of("az").time(moment)).isEqualTo("26 noyabr 2026, 19:25");
        assertThat(Formats.of("en").time(moment)).isEqualTo("26 November 2026 at 19:25");
        assertThat(plain(Formats.of("ru").time(moment))).isEqualTo("26 ноября 2026 г. в 19:25");
    }

    @Test
    void aDateSaysNoMoreThanIsKnown() {
        assertThat(Formats.of("en").date(new PartialDate("2022-05"))).isEqualTo("May 2022");
        assertThat(Formats.of("az").date(new PartialDate("2022"))).contains("2022");
    }

    /** With usual spaces, as a reader sees them. */
    private static String plain(String text) {
        return text.replaceAll("[\\u00A0\\u2009\\u202F]", " ");
    }
}
