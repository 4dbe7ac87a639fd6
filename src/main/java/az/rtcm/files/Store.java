package az.rtcm.files;

import az.rtcm.files.FixityReport.State;
import az.rtcm.files.RefusedFile.Reason;
import az.rtcm.shared.Settings;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.springframework.core.io.FileSystemResource;
import org.springframework.core.io.Resource;
import org.springframework.stereotype.Component;

/**
 * Contents on the disk, each in a file named by its SHA-256: the same content lies there once. A
 * content whose row was never committed stays behind and harms nobody.
 */
@Component
class Store {

    private final Path folder;

    Store(Settings settings) {
        this.folder = settings.data().resolve("files");
    }

    /** Writes what comes to a file of its own, to be kept or thrown away. */
    Received receive(InputStream content, long most) throws IOException, RefusedFile {
        var incoming = Files.createDirectories(folder.resolve("incoming"));
        var path = Files.createTempFile(incoming, "file", null);
        try {
            return new Received(path, copy(content, path, most));
        } catch (IOException | RefusedFile e) {
            Files.deleteIfExists(path);
            throw e;
        }
    }

    private static String copy(InputStream content, Path path, long most)
            throws IOException, RefusedFile {
        var digest = sha256();
        try (var channel = FileChannel.open(path, StandardOpenOption.WRITE);
                OutputStream output = Channels.newOutputStream(channel)) {
            var buffer = new byte[64 << 10];
            long size = 0;
            for (int read = content.read(buffer); read >= 0; read = content.read(buffer)) {
                size += read;
                if (size > most) {
                    throw new RefusedFile(Reason.TOO_LARGE);
                }
                digest.update(ByteBuffer.wrap(buffer, 0, read));
                output.write(buffer, 0, read);
            }
            if (size == 0) {
                throw new RefusedFile(Reason.EMPTY);
            }
            channel.force(true);
        }
        return HexFormat.of().formatHex(digest.digest());
    }

    /** Opened only by whoever reads it. */
    Resource content(String sha256) {
        return new FileSystemResource(path(sha256));
    }

    void remove(String sha256) {
        try {
            Files.deleteIfExists(path(sha256));
        } catch (IOException e) {
            throw new UncheckedIOException("A content cannot be removed", e);
        }
    }

    State state(StoredFile file) {
        if (!Files.exists(path(file.sha256()))) {
            return State.MISSING;
        }
        try (var content =
                new DigestInputStream(Files.newInputStream(path(file.sha256())), sha256())) {
            content.transferTo(OutputStream.nullOutputStream());
            var found = HexFormat.of().formatHex(content.getMessageDigest().digest());
            return found.equals(file.sha256()) ? State.INTACT : State.CHANGED;
        } catch (IOException e) {
            return State.CHANGED;
        }
    }

    Path path(String sha256) {
        return folder.resolve(sha256.substring(0, 2))
                .resolve(sha256.substring(2, 4))
                .resolve(sha256);
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256", e);
        }
    }

    /** A content that has come in whole; closing throws it away unless it was kept. */
    final class Received implements AutoCloseable {

        private final Path path;
        private final String sha256;

        private Received(Path path, String sha256) {
            this.path = path;
            this.sha256 = sha256;
        }

        Path path() {
            return path;
        }

        String sha256() {
            return sha256;
        }

        long size() throws IOException {
            return Files.size(path);
        }

        void keep() throws IOException {
            var target = Store.this.path(sha256);
            Files.createDirectories(target.getParent());
            Files.move(path, target, StandardCopyOption.ATOMIC_MOVE);
        }

        @Override
        public void close() throws IOException {
            Files.deleteIfExists(path);
        }
    }
}
