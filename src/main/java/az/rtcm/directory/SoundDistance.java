package az.rtcm.directory;

import java.util.Arrays;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * How alike two words sound: an edit distance over the codes of {@link Names} in which letters cost
 * little that stand for each other when a name crosses languages (Həsənov, Гасанов).
 */
final class SoundDistance {

    private static final double VOWEL_LEFT_OUT = 0.6;

    /** An ending of its own mostly makes another name: İlham and İlhamə. */
    private static final double LAST_VOWEL_LEFT_OUT = 1.2;

    private static final double OTHER_VOWEL = 0.9;

    private static final Map<String, Double> CONFUSED =
            Arrays.stream(
                            ("Xh=.1 gh=.15 gq=.1 kq=.1 Gg=.05 Gq=.2 gk=.4 dt=.6 bp=.6 fv=.4 sz=.5"
                                            + " CS=.7 CJ=.7 AO=.5 OU=.4 IU=.7")
                                    .split(" "))
                    .map(pair -> pair.split("="))
                    .collect(Collectors.toMap(pair -> pair[0], pair -> Double.valueOf(pair[1])));

    private SoundDistance() {}

    /** 1 for the same sounds, 0 for nothing in common. */
    static double similarity(String one, String other) {
        int longest = Math.max(one.length(), other.length());
        return longest == 0 ? 0 : Math.max(0, 1 - distance(one, other) / longest);
    }

    private static double distance(String one, String other) {
        var before = new double[other.length() + 1];
        for (int j = 1; j <= other.length(); j++) {
            before[j] = before[j - 1] + leftOut(other, j - 1);
        }
        for (int i = 1; i <= one.length(); i++) {
            var row = new double[other.length() + 1];
            row[0] = before[0] + leftOut(one, i - 1);
            for (int j = 1; j <= other.length(); j++) {
                row[j] =
                        Math.min(
                                before[j - 1] + replaced(one.charAt(i - 1), other.charAt(j - 1)),
                                Math.min(
                                        before[j] + leftOut(one, i - 1),
                                        row[j - 1] + leftOut(other, j - 1)));
            }
            before = row;
        }
        return before[other.length()];
    }

    private static double leftOut(String code, int index) {
        if (!isVowel(code.charAt(index))) {
            return 1;
        }
        return index == code.length() - 1 ? LAST_VOWEL_LEFT_OUT : VOWEL_LEFT_OUT;
    }

    private static double replaced(char one, char other) {
        if (one == other) {
            return 0;
        }
        var pair = one < other ? "" + one + other : "" + other + one;
        return CONFUSED.getOrDefault(pair, isVowel(one) && isVowel(other) ? OTHER_VOWEL : 1.0);
    }

    private static boolean isVowel(char code) {
        return "AIOU".indexOf(code) >= 0;
    }
}
