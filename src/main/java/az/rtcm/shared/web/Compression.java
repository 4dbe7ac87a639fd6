package az.rtcm.shared.web;

import jakarta.servlet.http.HttpServletRequest;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.zip.Deflater;
import java.util.zip.GZIPOutputStream;
import org.jspecify.annotations.Nullable;

/** Bytes made small, and named by what they are. */
final class Compression {

    private Compression() {}

    /** As small as can be: for what is sent often. */
    static byte[] gzip(byte[] plain) {
        return gzip(plain, Deflater.BEST_COMPRESSION);
    }

    /** In a fraction of the time: for what is sent once. */
    static byte[] fast(byte[] plain) {
        return gzip(plain, Deflater.BEST_SPEED);
    }

    private static byte[] gzip(byte[] plain, int level) {
        var bytes = new ByteArrayOutputStream(plain.length / 3 + 64);
        try (var gzip = new Gzip(bytes, level)) {
            gzip.write(plain);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    /** A part of a compressed stream, as small as can be: it ends with a whole byte. */
    static byte[] part(byte[] plain, int from, int length) {
        return part(plain, from, length, Deflater.BEST_COMPRESSION);
    }

    /** As {@link #part}, in a fraction of the time. */
    static byte[] fastPart(byte[] plain) {
        return part(plain, 0, plain.length, Deflater.BEST_SPEED);
    }

    private static byte[] part(byte[] plain, int from, int length, int level) {
        var deflater = new Deflater(level, true);
        try {
            deflater.setInput(plain, from, length);
            var bytes = new ByteArrayOutputStream(length / 3 + 64);
            var buffer = new byte[8_192];
            int made;
            do {
                made = deflater.deflate(buffer, 0, buffer.length, Deflater.SYNC_FLUSH);
                bytes.write(buffer, 0, made);
            } while (made == buffer.length);
            return bytes.toByteArray();
        } finally {
            deflater.end();
        }
    }

    /** The first ten bytes of the SHA-256 in hexadecimal: enough to name a version of a file. */
    static String fingerprint(byte[] bytes) {
        try {
            var digest = MessageDigest.getInstance("SHA-256").digest(bytes);
            return HexFormat.of().formatHex(digest, 0, 10);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-256", e);
        }
    }

    static boolean accepted(HttpServletRequest request) {
        var accepted = request.getHeader("Accept-Encoding");
        return accepted != null && accepted.contains("gzip");
    }

    static boolean matches(String etag, @Nullable String ifNoneMatch) {
        return ifNoneMatch != null
                && Arrays.stream(ifNoneMatch.split(","))
                        .map(String::strip)
                        .map(tag -> tag.startsWith("W/") ? tag.substring(2) : tag)
                        .anyMatch(tag -> tag.equals(etag) || "*".equals(tag));
    }

    private static final class Gzip extends GZIPOutputStream {
        Gzip(ByteArrayOutputStream out, int level) throws IOException {
            super(out);
            def.setLevel(level);
        }
    }
}
