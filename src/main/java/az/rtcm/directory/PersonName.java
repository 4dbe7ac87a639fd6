package az.rtcm.directory;

import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * How a person is called.
 *
 * @param latinGiven given names exactly as in the passport; empty when the person has one name only
 * @param latinFamily family name exactly as in the passport, or the only name
 * @param nativeName the whole name in the person's own script, in the order of that language
 * @param patronymic as the person writes it
 * @param certificateNames the name for certificates by language, where it was given
 */
public record PersonName(
        String latinGiven,
        String latinFamily,
        @Nullable String nativeName,
        @Nullable String patronymic,
        Map<String, String> certificateNames) {

    /** What a name as in the passport is made of, for the forms that take one. */
    public static final String LATIN_LETTERS = "[\\p{IsLatin}\\p{M} .'’‘ʻʼ`-]*";

    /**
     * The apostrophe of Oʻzbek, Xo‘ja, O'Brien: typed in many ways, one letter to those who search.
     */
    private static final Pattern APOSTROPHE = Pattern.compile("['‘ʻʼ`]");

    private static final Pattern CYRILLIC = Pattern.compile("\\p{IsCyrillic}");
    private static final Pattern LATIN = Pattern.compile("\\p{IsLatin}");

    /** Instead of the name of a person who asked to be forgotten. */
    public static final PersonName ERASED = latin("", "Erased person");

    public PersonName {
        latinGiven = APOSTROPHE.matcher(latinGiven.strip()).replaceAll("’");
        latinFamily = APOSTROPHE.matcher(latinFamily.strip()).replaceAll("’");
        if (latinFamily.isEmpty()) {
            throw new IllegalArgumentException("a person has at least one name");
        }
        nativeName = stripped(nativeName);
        patronymic = stripped(patronymic);
        certificateNames = Map.copyOf(certificateNames);
    }

    /** Only the name of the passport is known. */
    public static PersonName latin(String given, String family) {
        return new PersonName(given, family, null, null, Map.of());
    }

    /** Given name and family name in Latin letters; just the one when there is one. */
    public String latin() {
        return latinGiven.isEmpty() ? latinFamily : latinGiven + ' ' + latinFamily;
    }

    /**
     * The name to be printed in a document of this language: the one given for it, else the native
     * one when it is written in that language's letters, else the one of the passport.
     */
    public String onCertificate(String language) {
        var given = certificateNames.get(language);
        if (given != null) {
            return given;
        }
        var own = nativeName;
        return own != null && isWrittenFor(language, own) ? own : latin();
    }

    private static boolean isWrittenFor(String language, String name) {
        return switch (language) {
            case "ru" -> CYRILLIC.matcher(name).find();
            case "en" -> false;
            default -> LATIN.matcher(name).find();
        };
    }

    private static @Nullable String stripped(@Nullable String text) {
        return text == null || text.isBlank() ? null : text.strip();
    }
}
