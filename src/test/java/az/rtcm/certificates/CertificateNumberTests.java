package az.rtcm.certificates;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CertificateNumberTests {

    private static final String ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";

    @Test
    void aNewNumberIsSpeltForPeople() {
        assertThat(CertificateNumber.random(2026).value())
                .matches("RTCM-26-[0-9A-Z]{4}-[0-9A-Z]{4}-[0-9A-Z]{4}-[0-9A-Z]");
    }

    @Test
    void noTwoOfManyAreTheSame() {
        var seen = new HashSet<CertificateNumber>();
        for (int count = 0; count < 10_000; count++) {
            assertThat(seen.add(CertificateNumber.random(2026))).isTrue();
        }
    }

    @Test
    void anyOneWrongCharacterIsNoticed() {
        var number = CertificateNumber.random(2026).value();
        for (int place = number.indexOf('-') + 1; place < number.length(); place++) {
            if (number.charAt(place) == '-') {
                continue;
            }
            for (char other : ALPHABET.toCharArray()) {
                if (other != number.charAt(place)) {
                    var altered = number.substring(0, place) + other + number.substring(place + 1);
                    assertThat(CertificateNumber.parse(altered)).as(altered).isEmpty();
                }
            }
        }
    }

    @Test
    void twoExchangedCharactersAreNoticed() {
        var number = CertificateNumber.random(2026).value();
        for (int first = 5; first < number.length(); first++) {
            for (int second = first + 1; second < number.length(); second++) {
                if (number.charAt(first) != number.charAt(second)
                        && number.charAt(first) != '-'
                        && number.charAt(second) != '-') {
                    var altered = new StringBuilder(number);
                    altered.setCharAt(first, number.charAt(second));
                    altered.setCharAt(second, number.charAt(first));
                    assertThat(CertificateNumber.parse(altered.toString())).isEmpty();
                }
            }
        }
    }

    @Test
    void peopleTypeItAsTheyLike() {
        var number = CertificateNumber.random(2026);
        var value = number.value();
        assertThat(CertificateNumber.parse(value.replace("-", ""))).contains(number);
        assertThat(CertificateNumber.parse(value.replace("-", " "))).contains(number);
        assertThat(CertificateNumber.parse(value.replace("-", "–"))).contains(number);
        assertThat(CertificateNumber.parse(value.substring(5))).contains(number);
        assertThat(CertificateNumber.parse(value.replace('0', 'O').replace('1', 'l')))
                .contains(number);
        assertThat(CertificateNumber.parse(value.replace('A', 'А').replace("RTCM", "РТСМ")))
                .as("letters of a Russian keyboard")
                .contains(number);
        assertThat(CertificateNumber.parse(" " + value.replace('1', 'ı') + "\n"))
                .as("a Turkic keyboard")
                .contains(number);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "RTCM",
                "RTCM-26-UUUU-UUUU-UUUU-U",
                "RTCM-26-0000-0000-0000-0-0",
                "' or 1=1 --",
                "../../etc/passwd",
                "𝟘𝟙𝟚"
            })
    void whatIsNoNumberIsNone(String typed) {
        assertThat(CertificateNumber.parse(typed)).isEmpty();
    }
}
