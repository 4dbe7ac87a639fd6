package az.rtcm.mail;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicInteger;

/** A mail server that answers every recipient with "not now", as greylists do at first sight. */
class Greylist implements AutoCloseable {

    private final ServerSocket socket;
    private final AtomicInteger refused = new AtomicInteger();

    Greylist(int port) throws IOException {
        socket = new ServerSocket(port, 50, InetAddress.getLoopbackAddress());
        Thread.ofVirtual().start(this::serve);
    }

    /** How many recipients were told to come later. */
    int refused() {
        return refused.get();
    }

    private void serve() {
        while (!socket.isClosed()) {
            try (var client = socket.accept()) {
                talk(client);
            } catch (IOException e) {
                if (!socket.isClosed()) {
                    throw new UncheckedIOException(e);
                }
            }
        }
    }

    private void talk(Socket client) throws IOException {
        var lines =
                new BufferedReader(
                        new InputStreamReader(client.getInputStream(), StandardCharsets.US_ASCII));
        say(client, "220 greylist");
        for (var line = lines.readLine(); line != null; line = lines.readLine()) {
            var word = line.split("[ :]")[0].toUpperCase(Locale.ROOT);
            say(client, answer(word));
        }
    }

    private String answer(String word) {
        return switch (word) {
            case "RCPT" -> {
                refused.incrementAndGet();
                yield "450 4.2.0 greylisted, come back later";
            }
            case "QUIT" -> "221 bye";
            default -> "250 ok";
        };
    }

    private static void say(Socket client, String line) throws IOException {
        client.getOutputStream().write((line + "\r\n").getBytes(StandardCharsets.US_ASCII));
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
