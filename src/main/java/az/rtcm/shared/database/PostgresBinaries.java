package az.rtcm.shared.database;

import az.rtcm.shared.WrongSetting;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.util.EnumSet;
import java.util.List;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.apache.commons.compress.compressors.xz.XZCompressorInputStream;

/**
 * The programs of PostgreSQL, unpacked once from the class path, and the command that they are to
 * be started with: PostgreSQL refuses to run as root, so root starts it in a user namespace of its
 * own.
 */
record PostgresBinaries(Path folder, List<String> wrapped) {

    static PostgresBinaries in(Path parent) throws IOException {
        var archive = "/postgres-linux-%s.txz".formatted(architecture());
        var folder = parent.resolve("postgresql-18");
        var complete = folder.resolve(".complete");
        if (!Files.exists(complete)) {
            unpack(archive, folder);
            Files.writeString(complete, archive);
        }
        return new PostgresBinaries(folder, wrapper());
    }

    Path program(String name) {
        return folder.resolve("bin").resolve(name);
    }

    private static String architecture() {
        return switch (System.getProperty("os.arch")) {
            case "amd64", "x86_64" -> "x86_64";
            case "aarch64" -> "arm_64";
            case String other ->
                    throw new WrongSetting(
                            "no embedded PostgreSQL for the processor %s: set RTCM_DATABASE_URL"
                                    .formatted(other));
        };
    }

    private static List<String> wrapper() throws IOException {
        if (!"root".equals(System.getProperty("user.name"))) {
            return List.of();
        }
        var namespace = List.of("unshare", "--user");
        if (!succeeds("unshare", "--user", "true")) {
            throw new WrongSetting(
                    "PostgreSQL does not run as root and this system allows no user namespaces:"
                            + " start the platform as an ordinary user or set RTCM_DATABASE_URL");
        }
        return namespace;
    }

    private static boolean succeeds(String... command) throws IOException {
        try {
            return new ProcessBuilder(command).start().waitFor() == 0;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private static void unpack(String archive, Path folder) throws IOException {
        try (var resource = PostgresBinaries.class.getResourceAsStream(archive)) {
            if (resource == null) {
                throw new IOException("no " + archive + " on the class path");
            }
            var xz = new XZCompressorInputStream(new BufferedInputStream(resource));
            try (var tar = new TarArchiveInputStream(xz)) {
                for (var entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
                    unpack(tar, entry, folder);
                }
            }
        }
    }

    private static void unpack(TarArchiveInputStream tar, TarArchiveEntry entry, Path folder)
            throws IOException {
        var target = folder.resolve(entry.getName()).normalize();
        if (!target.startsWith(folder)) {
            throw new IOException("an entry outside its folder: " + entry.getName());
        }
        if (entry.isDirectory()) {
            Files.createDirectories(target);
            return;
        }
        Files.createDirectories(target.getParent());
        Files.deleteIfExists(target);
        if (entry.isSymbolicLink()) {
            Files.createSymbolicLink(target, Path.of(entry.getLinkName()));
            return;
        }
        Files.copy(tar, target);
        if ((entry.getMode() & 0100) != 0) {
            Files.setPosixFilePermissions(
                    target,
                    EnumSet.of(
                            PosixFilePermission.OWNER_READ,
                            PosixFilePermission.OWNER_WRITE,
                            PosixFilePermission.OWNER_EXECUTE));
        }
    }
}
