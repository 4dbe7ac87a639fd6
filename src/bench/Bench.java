import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Loads pages of a running platform and the same bytes on a bare server, in turns, and prints a
 * table. Started by bin/bench with: address of the platform, its process, port for the bare server,
 * class path of the container, seconds of each load, demonstration password, and words that the
 * names of the pages to load have in common.
 */
class Bench {

    private static final int[] CONNECTIONS = {1, 8, 32};
    private static final Pattern RATE = Pattern.compile("Requests/sec:\\s+([\\d.]+)");
    private static final Pattern P50 = Pattern.compile("50%\\s+([\\d.]+)(us|ms|s)\\b");
    private static final Pattern P99 = Pattern.compile("99%\\s+([\\d.]+)(us|ms|s)\\b");
    private static final Pattern WRONG = Pattern.compile("Non-2xx or 3xx responses: (\\d+)");

    private final HttpClient http = HttpClient.newHttpClient();
    private final String platform;
    private final long process;
    private final int barePort;
    private final String containerPath;
    private final int seconds;
    private final String password;
    private final String words;

    Bench(String[] arguments) {
        platform = arguments[0];
        process = Long.parseLong(arguments[1]);
        barePort = Integer.parseInt(arguments[2]);
        containerPath = arguments[3];
        seconds = Integer.parseInt(arguments[4]);
        password = arguments[5];
        words = arguments.length > 6 ? arguments[6] : "";
    }

    /** A page to load: its address, the reader's cookie if any, and whether gzip is asked for. */
    record Target(String name, String path, String cookie, boolean gzip) {

        /** Pages that are made anew run much code, which the JVM compiles while it is used. */
        int warmUpSeconds() {
            return cookie.isEmpty() ? 1 : 10;
        }

        List<String> headers() {
            var headers = new ArrayList<String>();
            if (gzip) {
                headers.add("Accept-Encoding: gzip");
            }
            if (!cookie.isEmpty()) {
                headers.add("Cookie: " + cookie);
            }
            return headers;
        }
    }

    record Load(double rate, double p50, double p99, double cpuMillis, long wrong) {}

    static void main(String[] arguments) throws Exception {
        new Bench(arguments).run();
    }

    void run() throws Exception {
        var targets = targets();
        var folder = Files.createTempDirectory("bench");
        for (int i = 0; i < targets.size(); i++) {
            Files.write(folder.resolve(file(i, targets.get(i))), body(targets.get(i)));
        }
        var bare = startBare(folder);
        try {
            System.out.printf(
                    Locale.ROOT,
                    "%-34s %4s %10s %9s %9s %8s %10s %7s%n",
                    "page", "conn", "req/s", "p50 ms", "p99 ms", "cpu ms", "bare req/s", "ratio");
            for (int i = 0; i < targets.size(); i++) {
                row(targets.get(i), "http://127.0.0.1:" + barePort + "/" + file(i, targets.get(i)), bare);
            }
        } finally {
            bare.destroy();
        }
    }

    private void row(Target target, String bareAddress, Process bare) throws Exception {
        load(platform + target.path(), target.headers(), 8, target.warmUpSeconds(), process);
        for (int connections : CONNECTIONS) {
            load(platform + target.path(), target.headers(), connections, 1, process);
            var loaded = load(platform + target.path(), target.headers(), connections, seconds, process);
            var floor = load(bareAddress, List.of(), connections, seconds, bare.pid());
            System.out.printf(
                    Locale.ROOT,
                    "%-34s %4d %10.0f %9.2f %9.2f %8.3f %10.0f %6.1f%%%s%n",
                    target.name(), connections, loaded.rate(), loaded.p50(), loaded.p99(),
                    loaded.cpuMillis(), floor.rate(), 100 * loaded.rate() / floor.rate(),
                    loaded.wrong() == 0 ? "" : "  " + loaded.wrong() + " WRONG ANSWERS");
        }
    }

    private List<Target> targets() throws Exception {
        var training = firstLink("/en/trainings", "/en/trainings/");
        var pledge = firstLink("/en/pledges", "/en/pledges/");
        var coordinator = signIn("coordinator@example.org");
        var focalPoint = signIn("focal.kz@example.org");
        return Stream.of(
                new Target("home, visitor", "/en", "", true),
                new Target("trainings, visitor", "/ru/trainings", "", true),
                new Target("training, visitor", training, "", true),
                new Target("objective, visitor", "/az/objectives/5", "", true),
                new Target("pledge, visitor", pledge, "", true),
                new Target("figures, visitor", "/en/figures", "", true),
                new Target("cabinet, signed in", "/en/my", focalPoint, false),
                new Target("cabinet, signed in, gzip", "/en/my", focalPoint, true),
                new Target("home, signed in", "/en", focalPoint, false),
                new Target("home, signed in, gzip", "/en", focalPoint, true),
                new Target("sessions, signed in to office", "/admin/sessions", coordinator, false),
                new Target("sessions, signed in to office, gzip", "/admin/sessions", coordinator, true))
                .filter(target -> target.name().contains(words))
                .toList();
    }

    private String firstLink(String page, String prefix) throws IOException, InterruptedException {
        var html = text(request(page).build());
        var link = Pattern.compile("href=\"(" + prefix + "[\\w-]+)\"").matcher(html);
        return link.find() ? link.group(1) : page;
    }

    private String signIn(String user) throws IOException, InterruptedException {
        var body =
                "to=/en/my&email=" + encoded(user) + "&password=" + encoded(password);
        var answer =
                http.send(
                        request("/en/sign-in")
                                .header("Origin", platform)
                                .header("Content-Type", "application/x-www-form-urlencoded")
                                .POST(HttpRequest.BodyPublishers.ofString(body))
                                .build(),
                        BodyHandlers.ofString());
        var signedIn = cookie(answer.headers().allValues("set-cookie"));
        if (signedIn.isEmpty()) {
            throw new IllegalStateException(user + " cannot sign in: " + answer.statusCode());
        }
        return signedIn;
    }

    private static String cookie(List<String> set) {
        return set.stream()
                .filter(one -> one.startsWith("SESSION="))
                .map(one -> one.substring(0, one.indexOf(';')))
                .collect(Collectors.joining());
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create(platform + path));
    }

    private String text(HttpRequest request) throws IOException, InterruptedException {
        return http.send(request, BodyHandlers.ofString()).body();
    }

    private byte[] body(Target target) throws IOException, InterruptedException {
        var request = request(target.path());
        target.headers().forEach(header -> {
            int colon = header.indexOf(':');
            request.header(header.substring(0, colon), header.substring(colon + 2));
        });
        var answer = http.send(request.build(), BodyHandlers.ofByteArray());
        if (answer.statusCode() != 200) {
            throw new IllegalStateException(target.path() + " answers " + answer.statusCode());
        }
        return answer.body();
    }

    private static String file(int index, Target target) {
        return target.gzip() ? index + ".gz" : String.valueOf(index);
    }

    private Process startBare(Path folder) throws IOException, InterruptedException {
        var server =
                new ProcessBuilder(
                                System.getProperty("java.home") + "/bin/java",
                                "-Xmx256m",
                                "-cp",
                                containerPath,
                                "src/bench/BareServer.java",
                                String.valueOf(barePort),
                                folder.toString())
                        .redirectErrorStream(true)
                        .redirectOutput(folder.resolve("log").toFile())
                        .start();
        for (int i = 0; i < 100; i++) {
            try {
                http.send(
                        HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + barePort + "/0")).build(),
                        BodyHandlers.discarding());
                return server;
            } catch (IOException e) {
                Thread.sleep(200);
            }
        }
        throw new IllegalStateException("the bare server does not start, see " + folder);
    }

    private static Load load(
            String address, List<String> headers, int connections, int seconds, long pid)
            throws IOException, InterruptedException {
        var command =
                new ArrayList<>(
                        List.of(
                                "wrk", "--latency", "-t" + Math.min(2, connections),
                                "-c" + connections, "-d" + seconds + "s"));
        headers.forEach(header -> command.addAll(List.of("-H", header)));
        command.add(address);
        long before = processorMillis(pid);
        var wrk = new ProcessBuilder(command).redirectErrorStream(true).start();
        var output = new String(wrk.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        wrk.waitFor();
        double rate = number(RATE, output);
        double cpu = (processorMillis(pid) - before) / Math.max(1, rate * seconds);
        var wrong = WRONG.matcher(output);
        return new Load(
                rate, millis(P50, output), millis(P99, output), cpu,
                wrong.find() ? Long.parseLong(wrong.group(1)) : 0);
    }

    /** Processor time of a process in milliseconds, from the kernel's count of hundredths. */
    private static long processorMillis(long pid) throws IOException {
        var stat = Files.readString(Path.of("/proc/" + pid + "/stat"));
        var fields = stat.substring(stat.lastIndexOf(')') + 2).split(" ");
        return 10 * (Long.parseLong(fields[11]) + Long.parseLong(fields[12]));
    }

    private static double number(Pattern pattern, String output) {
        var match = pattern.matcher(output);
        if (!match.find()) {
            throw new IllegalStateException(output);
        }
        return Double.parseDouble(match.group(1));
    }

    private static double millis(Pattern pattern, String output) {
        var match = pattern.matcher(output);
        if (!match.find()) {
            return 0;
        }
        double value = Double.parseDouble(match.group(1));
        return switch (match.group(2)) {
            case "us" -> value / 1_000;
            case "s" -> value * 1_000;
            default -> value;
        };
    }

    private static String encoded(String value) {
        return URLEncoder.encode(value, StandardCharsets.UTF_8);
    }
}
