package az.rtcm;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** The tools of others, run as programs of their own because they bring libraries that clash. */
public final class Outside {

    /** Where {@code bin/test} and Maven put the tools, and where tests may leave files for them. */
    public static final Path TOOLS = Path.of("target", "outside");

    private Outside() {}

    /** What a Java program says, errors included. */
    public static String java(String... arguments) {
        var command = new ArrayList<>(List.of(System.getProperty("java.home") + "/bin/java"));
        command.addAll(List.of(arguments));
        return said(new ProcessBuilder(command));
    }

    /** What a program for Node says, errors included. */
    public static String node(String... arguments) {
        var command = new ArrayList<>(List.of("node"));
        command.addAll(List.of(arguments));
        return said(new ProcessBuilder(command));
    }

    private static String said(ProcessBuilder command) {
        command.environment().put("CHROME_PATH", "/usr/bin/chromium");
        try {
            var program = command.redirectErrorStream(true).start();
            var said = new String(program.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            program.waitFor();
            return said.strip();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
