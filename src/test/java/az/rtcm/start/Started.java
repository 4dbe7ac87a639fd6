package az.rtcm.start;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;

/** The packaged platform as a process of its own, started as an operator starts it. */
final class Started implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofSeconds(120);

    /** What operators get; {@code bin/test --outside} packages it first. */
    private static final Path JAR = Path.of("target", "rtcm.jar").toAbsolutePath();

    private final Process process;
    private final Path said;
    private final int port;
    private final HttpClient http = HttpClient.newHttpClient();

    private Started(Process process, Path said, int port) {
        this.process = process;
        this.said = said;
        this.port = port;
    }

    /**
     * Starts it and waits for nothing.
     *
     * @param settings environment variables beside those of this process
     */
    static Started with(Path folder, Map<String, String> settings, String... arguments) {
        return start(folder, JAR, List.of(), settings, arguments);
    }

    /** As {@link #with} by a user who owns nothing but the folder; only root can do that. */
    static Started as(String user, Path folder, String... arguments) {
        try {
            var jar = Files.copy(JAR, folder.resolve("rtcm.jar"));
            var owner =
                    folder.getFileSystem()
                            .getUserPrincipalLookupService()
                            .lookupPrincipalByName(user);
            Files.setOwner(jar, owner);
            Files.setOwner(folder, owner);
            return start(
                    folder,
                    jar,
                    List.of("setpriv", "--reuid=" + user, "--regid=nogroup", "--clear-groups"),
                    Map.of("HOME", folder.toString()),
                    arguments);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Started start(
            Path folder,
            Path jar,
            List<String> before,
            Map<String, String> settings,
            String... arguments) {
        int port = port(arguments);
        var command = new ArrayList<>(before);
        command.addAll(
                List.of(
                        System.getProperty("java.home") + "/bin/java",
                        "-Xmx512m",
                        "--enable-native-access=ALL-UNNAMED",
                        "--sun-misc-unsafe-memory-access=allow",
                        "-jar",
                        jar.toString()));
        command.addAll(List.of(arguments));
        try {
            var said = Files.createTempFile(folder, "said", ".log");
            var builder =
                    new ProcessBuilder(command)
                            .directory(folder.toFile())
                            .redirectErrorStream(true)
                            .redirectOutput(said.toFile());
            builder.environment().put("SERVER_PORT", Integer.toString(port));
            builder.environment().putAll(settings);
            return new Started(builder.start(), said, port);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** All that was said until the process ended by itself. */
    List<String> saidAtTheEnd() throws InterruptedException {
        if (!process.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS)) {
            throw new IllegalStateException("It goes on: " + said());
        }
        return said().lines().toList();
    }

    int exitStatus() {
        return process.exitValue();
    }

    String said() {
        try {
            return Files.readString(said);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Waits until the platform says that it is ready. */
    Started ready() throws InterruptedException {
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (!said().contains("The platform is ready")) {
            if (process.waitFor(50, TimeUnit.MILLISECONDS) || System.nanoTime() > end) {
                throw new IllegalStateException(said());
            }
        }
        return this;
    }

    HttpResponse<String> get(String path) throws IOException, InterruptedException {
        return http.send(request(path).build(), BodyHandlers.ofString());
    }

    HttpResponse<String> post(String path, Map<String, String> form)
            throws IOException, InterruptedException {
        return http.send(
                request(path)
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .header("Sec-Fetch-Site", "same-origin")
                        .POST(BodyPublishers.ofString(encoded(form)))
                        .build(),
                BodyHandlers.ofString());
    }

    boolean signsIn(String email, String password) throws IOException, InterruptedException {
        var answer =
                post("/en/sign-in", Map.of("email", email, "password", password, "to", "/en/my"));
        return answer.statusCode() == 302
                && !answer.headers().firstValue("Location").orElse("").contains("wrong");
    }

    /** Ends it as an operator does: with Ctrl-C or by the service manager. */
    void stop() throws InterruptedException {
        process.destroy();
        process.waitFor();
    }

    /** As a power cut ends it. */
    void kill() throws InterruptedException {
        process.destroyForcibly().waitFor();
    }

    @Override
    public void close() {
        process.destroyForcibly();
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path));
    }

    private static String encoded(Map<String, String> form) {
        return form.entrySet().stream()
                .map(
                        field ->
                                URLEncoder.encode(field.getKey(), StandardCharsets.UTF_8)
                                        + '='
                                        + URLEncoder.encode(
                                                field.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
    }

    /** The one asked for, else one that is free. */
    private static int port(String... arguments) {
        int option = List.of(arguments).indexOf("--port");
        return option < 0 || option == arguments.length - 1
                ? freePort()
                : Integer.parseInt(arguments[option + 1]);
    }

    static int freePort() {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
