package az.rtcm.certificates;

import java.security.SecureRandom;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * What a certificate is known by in public: {@code RTCM-26-7K3M-9QXA-2TFV-D}. The year, sixty
 * random bits and a check character, in the base 32 of Douglas Crockford. It cannot be guessed, and
 * any one wrong character and any two exchanged ones are noticed before the database is asked.
 *
 * @param value in the one spelling in which it is printed
 */
public record CertificateNumber(String value) {

    private static final String ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
    private static final int RANDOM_CHARACTERS = 12;
    private static final Pattern COMPACT =
            Pattern.compile("(?:[RP]TCM)?([0-9]{2}[0-9A-HJKMNP-TV-Z]{12})([0-9A-HJKMNP-TV-Z])");

    /** Letters of a Russian keyboard that look like ours, and letters that are taken for digits. */
    private static final String TYPED = "АВЕКМНРСТХУОOIİL";

    private static final String MEANT = "ABEKMHPCTXY00111";
    private static final SecureRandom RANDOM = new SecureRandom();

    public CertificateNumber {
        if (!value.matches("RTCM-[0-9]{2}(-[0-9A-Z]{4}){3}-[0-9A-Z]")) {
            throw new IllegalArgumentException("not spelt as a certificate number: " + value);
        }
    }

    /** A new one for a certificate issued in this year. */
    static CertificateNumber random(int year) {
        var code =
                RANDOM.ints(RANDOM_CHARACTERS, 0, ALPHABET.length())
                        .mapToObj(index -> String.valueOf(ALPHABET.charAt(index)))
                        .collect(Collectors.joining());
        return spelt("%02d".formatted(year % 100) + code);
    }

    /**
     * What a reader typed or scanned: with or without hyphens, blanks and the leading letters, in
     * small or capital letters. Nothing when no certificate can have this number.
     */
    public static Optional<CertificateNumber> parse(String typed) {
        var compact = COMPACT.matcher(compact(typed));
        return compact.matches() && check(compact.group(1)) == ALPHABET.indexOf(compact.group(2))
                ? Optional.of(spelt(compact.group(1)))
                : Optional.empty();
    }

    private static String compact(String typed) {
        return typed.toUpperCase(Locale.ROOT)
                .replaceAll("[\\s\\p{Pd}_.]", "")
                .codePoints()
                .map(
                        letter ->
                                TYPED.indexOf(letter) < 0
                                        ? letter
                                        : MEANT.charAt(TYPED.indexOf(letter)))
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }

    private static CertificateNumber spelt(String symbols) {
        return new CertificateNumber(
                "RTCM-%s-%s-%s-%s-%s"
                        .formatted(
                                symbols.substring(0, 2),
                                symbols.substring(2, 6),
                                symbols.substring(6, 10),
                                symbols.substring(10),
                                ALPHABET.charAt(check(symbols))));
    }

    /**
     * A polynomial over the field of 32 elements (x⁵ + x² + 1): every place has a weight of its
     * own, so a wrong symbol or two exchanged ones change the sum.
     */
    private static int check(String symbols) {
        int sum = 0;
        for (int symbol : symbols.chars().map(ALPHABET::indexOf).toArray()) {
            sum = timesX(sum ^ symbol);
        }
        return sum;
    }

    private static int timesX(int element) {
        int shifted = element << 1;
        return (shifted & 0b100000) == 0 ? shifted : shifted ^ 0b100101;
    }

    @Override
    public String toString() {
        return value;
    }
}
