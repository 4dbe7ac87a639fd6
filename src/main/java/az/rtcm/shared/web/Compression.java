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
