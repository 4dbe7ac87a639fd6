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

    private Letters() {}

    /** Whether every letter of this name has a shape in the font that names are printed in. */
    public static boolean canPrint(String name) {
        return name.codePoints().allMatch(letter -> NAMES.getGlyphId(letter) != 0);
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
