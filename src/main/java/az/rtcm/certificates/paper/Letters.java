package az.rtcm.certificates.paper;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Objects;
import org.apache.fontbox.ttf.CmapLookup;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.pdfbox.io.RandomAccessReadBuffer;

/** The letters that the sheet can be printed with: Latin and Cyrillic. */
public final class Letters {

    private static final CmapLookup NAMES = lookup("RTCMSerif-Semibold");

    /** What is signed, and every other small print. */
    private static final CmapLookup WORDS = lookup("RTCMSans-Regular");

    private Letters() {}

    /** Whether every letter has a shape in the font that names and titles are printed in. */
    public static boolean canPrint(String name) {
        return has(NAMES, name);
    }

    /** Whether every letter has a shape in the font of dates, places and signatures. */
    public static boolean canPrintWords(String words) {
        return has(WORDS, words);
    }

    private static boolean has(CmapLookup font, String text) {
        return text.codePoints()
                .allMatch(letter -> Character.isWhitespace(letter) || font.getGlyphId(letter) != 0);
    }

    static InputStream font(String file) {
        return Objects.requireNonNull(
                Letters.class.getResourceAsStream("/fonts/" + file + ".ttf"), file);
    }

    private static CmapLookup lookup(String file) {
        try (var stream = font(file);
                var font = new TTFParser().parse(new RandomAccessReadBuffer(stream))) {
            return font.getUnicodeCmapLookup();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
