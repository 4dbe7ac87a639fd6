package az.rtcm.shared.database;

import az.rtcm.shared.WrongSetting;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.util.FileSystemUtils;

/**
 * A real PostgreSQL that the platform starts for itself in a folder that survives restarts. Nothing
 * needs to be installed; durability settings are those of PostgreSQL. One platform at a time owns
 * the folder; a server left behind by a killed platform is stopped first, and PostgreSQL recovers
 * what was committed.
 */
public final class EmbeddedPostgres {

    private static final Logger log = LoggerFactory.getLogger(EmbeddedPostgres.class);
    private static final String USER = "rtcm";

    private final Path folder;
    private final Path cluster;
    private final PostgresBinaries binaries;
    private final FileLock lock;
    private final int port;
    private final String password;

    private EmbeddedPostgres(Path folder) throws IOException {
        this.folder = Files.createDirectories(folder).toAbsolutePath().normalize();
        this.cluster = this.folder.resolve("cluster");
        this.lock = lock(this.folder);
        this.binaries = PostgresBinaries.in(this.folder);
        this.port = freePort();
        this.password = password(this.folder.resolve("password"));
    }

    /**
     * Starts the server, creating its cluster at the first time.
     *
     * @throws WrongSetting if another running platform uses the folder, or it cannot be written
     */
    public static EmbeddedPostgres start(Path folder) {
        try {
            var postgres = new EmbeddedPostgres(folder);
            postgres.initialize();
            postgres.stopLeftover();
            postgres.run(
                    "pg_ctl",
                    "start",
                    "-w",
                    "-D",
                    postgres.cluster.toString(),
                    "-l",
                    postgres.folder.resolve("postgres.log").toString(),
                    "-o",
                    "-p %d -c listen_addresses=127.0.0.1 -c unix_socket_directories=''"
                            .formatted(postgres.port));
            log.info("PostgreSQL answers on port {} with its data in {}", postgres.port, folder);
            return postgres;
        } catch (IOException e) {
            throw new WrongSetting(
                    "the database folder %s cannot be used (%s); RTCM_DATA or --data names another"
                            .formatted(folder, e.getMessage()));
        }
    }

    /**
     * The server that another process of the platform keeps running in this folder, if one does.
     */
    static Optional<Running> running(Path folder) {
        try {
            Files.createDirectories(folder);
            lock(folder).acquiredBy().close();
            return Optional.empty();
        } catch (WrongSetting held) {
            return Optional.of(Running.in(folder));
        } catch (IOException e) {
            throw new WrongSetting("the database folder %s cannot be used".formatted(folder));
        }
    }

    /** How to reach a server that somebody else started. */
    record Running(String url, String username, String password) {

        private static Running in(Path folder) {
            try {
                var port =
                        Files.readAllLines(folder.resolve("cluster").resolve("postmaster.pid"))
                                .get(3)
                                .strip();
                return new Running(
                        "jdbc:postgresql://127.0.0.1:" + port + "/rtcm",
                        USER,
                        Files.readString(folder.resolve("password")).strip());
            } catch (IOException e) {
                throw new WrongSetting("the platform in %s is just starting".formatted(folder));
            }
        }
    }

    /** Stops the server; everything committed is on disk. A second call does nothing. */
    public void stop() {
        try {
            if (lock.isValid()) {
                stopLeftover();
                lock.release();
            }
        } catch (IOException e) {
            log.warn("PostgreSQL did not stop cleanly", e);
        }
    }

    /** The address of one database of this server, which is created when it is missing. */
    public String url(String database) {
        createIfMissing(database);
        return "jdbc:postgresql://127.0.0.1:%d/%s".formatted(port, database);
    }

    public String username() {
        return USER;
    }

    public String password() {
        return password;
    }

    private void createIfMissing(String database) {
        var maintenance = "jdbc:postgresql://127.0.0.1:%d/postgres".formatted(port);
        try (var connection = DriverManager.getConnection(maintenance, USER, password);
                var query =
                        connection.prepareStatement(
                                "select 1 from pg_database where datname = ?")) {
            query.setString(1, database);
            if (!query.executeQuery().next()) {
                connection.createStatement().execute("create database " + database);
            }
        } catch (SQLException e) {
            throw new IllegalStateException("The embedded PostgreSQL does not answer", e);
        }
    }

    /** Made beside and then put in its place: one that was interrupted does not count as ready. */
    private void initialize() throws IOException {
        if (Files.exists(cluster.resolve("PG_VERSION"))) {
            return;
        }
        log.info("Creating the database in {}", cluster);
        var fresh = folder.resolve("cluster.new");
        FileSystemUtils.deleteRecursively(fresh);
        run(
                "initdb",
                "-D",
                fresh.toString(),
                "-U",
                USER,
                "--pwfile=" + folder.resolve("password"),
                "-A",
                "scram-sha-256",
                "-E",
                "UTF8",
                "--locale=C",
                "--locale-provider=icu",
                "--icu-locale=und");
        Files.move(fresh, cluster, StandardCopyOption.ATOMIC_MOVE);
    }

    private void stopLeftover() throws IOException {
        var pidFile = cluster.resolve("postmaster.pid");
        if (!Files.exists(pidFile)) {
            return;
        }
        long pid = Long.parseLong(Files.readAllLines(pidFile).getFirst().strip());
        var process = ProcessHandle.of(pid);
        if (process.isPresent() && isPostgres(process.get())) {
            run("pg_ctl", "stop", "-w", "-m", "fast", "-D", cluster.toString());
        } else {
            Files.delete(pidFile);
        }
    }

    /** After a restart of the machine its number may belong to any other program. */
    private static boolean isPostgres(ProcessHandle process) {
        return process.info().command().map(program -> program.endsWith("postgres")).orElse(true);
    }

    private void run(String program, String... arguments) throws IOException {
        var command = new ArrayList<>(binaries.wrapped());
        command.add(binaries.program(program).toString());
        command.addAll(List.of(arguments));
        var output = folder.resolve(program + ".out").toFile();
        var process =
                new ProcessBuilder(command)
                        .redirectErrorStream(true)
                        .redirectOutput(output)
                        .start();
        try {
            if (process.waitFor() != 0) {
                throw new IOException(program + ": " + Files.readString(output.toPath()).strip());
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException(program + " was interrupted", e);
        }
    }

    private static FileLock lock(Path folder) throws IOException {
        var channel =
                FileChannel.open(
                        folder.resolve("lock"),
                        StandardOpenOption.CREATE,
                        StandardOpenOption.WRITE);
        try {
            var lock = channel.tryLock();
            if (lock != null) {
                return lock;
            }
        } catch (OverlappingFileLockException e) {
            log.debug("Held by this very process", e);
        }
        throw new WrongSetting("another running platform uses the data in " + folder);
    }

    private static int freePort() {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String password(Path file) throws IOException {
        if (!Files.exists(file)) {
            var ownerOnly =
                    PosixFilePermissions.asFileAttribute(
                            PosixFilePermissions.fromString("rw-------"));
            var fresh = file.resolveSibling("password.new");
            Files.deleteIfExists(fresh);
            Files.createFile(fresh, ownerOnly);
            Files.writeString(fresh, UUID.randomUUID().toString());
            Files.move(fresh, file, StandardCopyOption.ATOMIC_MOVE);
        }
        return Files.readString(file).strip();
    }
}
