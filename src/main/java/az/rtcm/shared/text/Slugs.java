package az.rtcm.shared.text;

import com.ibm.icu.text.Transliterator;
import java.util.Locale;

/** Turns a title of any script into the readable part of an address. */
public final class Slugs {

    private static final int LONGEST = 80;
    private static final Transliterator TO_ASCII =
            Transliterator.getInstance("Any-Latin; Latin-ASCII");

    private Slugs() {}

    /** Lower-case Latin letters, digits and single hyphens; {@code "x"} when nothing is left. */
    public static String of(String title) {
        var prepared = title.replace('ə', 'e').replace('Ə', 'E');
        var slug =
                TO_ASCII.transliterate(prepared)
                        .toLowerCase(Locale.ROOT)
                        .replaceAll("[^a-z0-9]+", "-")
                        .replaceAll("^-|-$", "");
        var cut = slug.length() <= LONGEST ? slug : slug.substring(0, LONGEST);
        return cut.isEmpty() ? "x" : cut.replaceAll("-$", "");
    }
}
