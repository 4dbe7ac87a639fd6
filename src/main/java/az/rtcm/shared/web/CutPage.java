package az.rtcm.shared.web;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.CRC32;

/**
 * A visitors' page cut where the reader's corner stands, its parts compressed once and for all.
 * Whoever signed in gets them with the own corner in between: only that is compressed anew. The
 * parts make one stream (RFC 1952 around RFC 1951), for each ends with a whole byte and looks back
 * into no other.
 */
final class CutPage {

    private static final String OPEN = "<div class=\"reader\">";
    private static final String CLOSE = "</div>";
    private static final byte[] HEAD = {0x1f, (byte) 0x8b, 8, 0, 0, 0, 0, 0, 0, (byte) 0xff};

    /** An empty block, marked as the last one. */
    private static final byte[] LAST = {3, 0};

    private final byte[] html;
    private final List<Part> parts = new ArrayList<>();

    private record Part(int from, int length, byte[] compressed) {}

    private CutPage(byte[] html) {
        this.html = html;
    }

    static CutPage of(byte[] html) {
        var page = new CutPage(html);
        // one character a byte, so that places in the text are places in the page
        var text = new String(html, StandardCharsets.ISO_8859_1);
        int from = 0;
        for (int at = text.indexOf(OPEN); at >= 0; at = text.indexOf(OPEN, from)) {
            page.add(from, at);
            from = text.indexOf(CLOSE, at) + CLOSE.length();
        }
        page.add(from, html.length);
        return page;
    }

    private void add(int from, int to) {
        parts.add(new Part(from, to - from, Compression.part(html, from, to - from)));
    }

    /** The page as this reader sees it. */
    byte[] with(byte[] corner) {
        var bytes = new ByteArrayOutputStream(html.length + parts.size() * corner.length);
        for (var part : parts) {
            if (part.from() > 0) {
                bytes.writeBytes(corner);
            }
            bytes.write(html, part.from(), part.length());
        }
        return bytes.toByteArray();
    }

    /** The same, compressed. */
    byte[] compressedWith(byte[] corner) {
        var own = Compression.fastPart(corner);
        var bytes = new ByteArrayOutputStream(html.length / 3 + parts.size() * own.length);
        var sum = new CRC32();
        int length = 0;
        bytes.writeBytes(HEAD);
        for (var part : parts) {
            if (part.from() > 0) {
                bytes.writeBytes(own);
                sum.update(corner);
                length += corner.length;
            }
            bytes.writeBytes(part.compressed());
            sum.update(html, part.from(), part.length());
            length += part.length();
        }
        bytes.writeBytes(LAST);
        bytes.writeBytes(
                ByteBuffer.allocate(8)
                        .order(ByteOrder.LITTLE_ENDIAN)
                        .putInt((int) sum.getValue())
                        .putInt(length)
                        .array());
        return bytes.toByteArray();
    }
}
