package az.rtcm.directory;

import com.ibm.icu.text.Transliterator;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Names of persons as sounds: the words of a name in Azerbaijani, Turkish, English or Cyrillic
 * letters become the same or nearly the same codes. A small letter stands for itself, a capital for
 * a sound with many spellings: A (a ə e), I (i ı y), O, U, C (ç ч ch), J (c ж дж zh j), S (ş ш sh),
 * X (x х kh), G (ğ ғ gh). Rows of vowels count as their last one.
 */
final class Names {

    private static final Pattern BETWEEN = Pattern.compile("[^\\p{L}\\p{M}'’‘ʻʼ`]+");
    private static final Transliterator TO_ASCII =
            Transliterator.getInstance("Any-Latin; NFD; [:M:] Remove; Latin-ASCII");

    /** Letters whose usual transliteration would say something else. */
    private static final Map<String, String> LETTERS =
            letters(
                    "ə=e ә=e ё=o ю=u я=a є=e ї=i э=e й=y ь= ъ= ж=J ц=ts ч=C ш=S щ=S х=X ғ=G ҷ=J җ=J"
                            + " ӌ=J қ=q ҡ=q ҳ=h һ=h ө=o ү=u ұ=u ӯ=u ң=n ў=u ӣ=i ҝ=g ҹ=J ј=y"
                            + " ş=S š=S ș=S ç=C č=C ž=J ğ=G ǧ=G ı=i ö=o ü=u ý=y x=X");

    /** Spellings of one sound, the longer ones first. */
    private static final Map<String, String> SPELLINGS =
            letters(
                    "shch=S sch=S sh=S tch=C ch=C dzh=J zh=J dj=J dJ=J j=J kh=X gh=G ks=X ph=f th=t"
                            + " tz=ts ck=k w=v");

    private static final Map<Character, Character> COARSE =
            coarse("hK XK gK GK qK kK fV vV pB bB dT tT zS sS SJ CJ JJ AA IA OA UA");

    /** "Son of", "daughter of": they say that the word before is the father's name. */
    private static final Set<String> CHILD_OF =
            Stream.of("oğlu qızı оглы кызы ogly gyzy oglu gizi kizi uulu ogli улы углы".split(" "))
                    .map(Names::code)
                    .collect(Collectors.toSet());

    private Names() {}

    /** The codes of the words of a name; initials are left out. */
    static List<String> words(String name) {
        return BETWEEN.splitAsStream(name)
                .map(Names::code)
                .filter(code -> code.length() > 1 && !CHILD_OF.contains(code))
                .toList();
    }

    /** The father's name if the text says which word it is, as a code. */
    static List<String> patronymic(String name) {
        var codes = BETWEEN.splitAsStream(name).map(Names::code).toList();
        for (int i = 1; i < codes.size(); i++) {
            if (CHILD_OF.contains(codes.get(i))) {
                return List.of(codes.get(i - 1));
            }
        }
        return List.of();
    }

    /** The consonants of each word, those that are easily mistaken for each other made one. */
    static Set<String> keys(PersonName name) {
        var written =
                name.nativeName() == null ? name.latin() : name.latin() + ' ' + name.nativeName();
        return keys(written);
    }

    static Set<String> keys(String written) {
        return words(written).stream()
                .map(Names::key)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static String key(String code) {
        var key = new StringBuilder();
        for (int i = 0; i < code.length(); i++) {
            char coarse = COARSE.getOrDefault(code.charAt(i), code.charAt(i));
            boolean repeated = !key.isEmpty() && key.charAt(key.length() - 1) == coarse;
            if (!repeated && (i == 0 || coarse != 'A')) {
                key.append(coarse);
            }
        }
        return key.toString();
    }

    static String code(String word) {
        var text = word.toLowerCase(Locale.ROOT).replaceAll("['’‘ʻʼ`\\u0307]", "");
        text = replace(text, LETTERS);
        text = TO_ASCII.transliterate(text);
        text = replace(text, SPELLINGS);
        return text.replaceAll("c(?=[aeiouy])", "J")
                .replace('c', 'k')
                .replaceAll("[ae]", "A")
                .replaceAll("[iy]", "I")
                .replace('o', 'O')
                .replace('u', 'U')
                .replaceAll("[^a-zA-Z]", "")
                .replaceAll("[AIOU]*([AIOU])", "$1")
                .replaceAll("(.)\\1+", "$1");
    }

    private static String replace(String text, Map<String, String> spellings) {
        var replaced = text;
        for (var spelling : spellings.entrySet()) {
            replaced = replaced.replace(spelling.getKey(), spelling.getValue());
        }
        return replaced;
    }

    private static Map<String, String> letters(String pairs) {
        var letters = new LinkedHashMap<String, String>();
        Arrays.stream(pairs.split(" "))
                .map(pair -> pair.split("=", -1))
                .forEach(pair -> letters.put(pair[0], pair[1]));
        return letters;
    }

    private static Map<Character, Character> coarse(String pairs) {
        return Arrays.stream(pairs.split(" "))
                .collect(Collectors.toMap(pair -> pair.charAt(0), pair -> pair.charAt(1)));
    }
}
