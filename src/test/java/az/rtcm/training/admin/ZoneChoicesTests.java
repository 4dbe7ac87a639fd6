package az.rtcm.training.admin;

import static org.assertj.core.api.Assertions.assertThat;

import az.rtcm.shared.web.Option;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;

class ZoneChoicesTests {

    @Test
    void theZonesOfTheRegionComeFirstAndNoneByANameOfThePast() {
        var zones = ZoneChoices.options("").stream().map(Option::value).toList();
        assertThat(zones.subList(0, 3))
                .containsExactly("Asia/Baku", "Europe/Minsk", "Asia/Tbilisi");
        assertThat(zones.indexOf("Asia/Tashkent")).isLessThan(zones.indexOf("Europe/Berlin"));
        assertThat(zones)
                .contains("Europe/Kyiv", "Asia/Kolkata", "UTC")
                .doesNotContain("Europe/Kiev", "Asia/Calcutta", "Asia/Saigon", "Europe/Uzhgorod")
                .doesNotHaveDuplicates()
                .allSatisfy(zone -> assertThat(ZoneId.of(zone)).isNotNull());
    }

    @Test
    void aZoneThatWasChosenLongAgoStaysAChoice() {
        assertThat(ZoneChoices.options("Europe/Kiev"))
                .contains(new Option("Europe/Kiev", "Europe/Kiev"));
    }
}
