package az.rtcm.shared.time;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class PartialDateTests {

    @ParameterizedTest
    @CsvSource({
        "17.05.2022, 2022-05-17, 17.05.2022",
        "7/5/2022, 2022-05-07, 07.05.2022",
        "2022-05-17, 2022-05-17, 17.05.2022",
        "05.2022, 2022-05, 05.2022",
        "2022-05, 2022-05, 05.2022",
        "2022, 2022, 2022"
    })
    void aDateIsTypedInOneOfTwoMannersAndShownInOne(String typed, String iso, String shown) {
        var date = PartialDate.parse(" " + typed + " ").orElseThrow();
        assertThat(date.iso()).isEqualTo(iso);
        assertThat(date.typed()).isEqualTo(shown);
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(
            strings = {
                "",
                "31.02.2022",
                "2022-02-31",
                "13.2022",
                "2022-13",
                "17.05.22",
                "05-17-2022",
                "17.05.9999",
                "1799",
                "May 2022"
            })
    void whatIsNoDateIsNone(String typed) {
        assertThat(PartialDate.parse(typed)).isEmpty();
    }
}
