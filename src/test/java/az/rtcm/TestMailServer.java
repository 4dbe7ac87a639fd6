package az.rtcm;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import org.springframework.boot.test.util.TestPropertyValues;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;

/**
 * A real mail server for the tests, known to the platform from its start and a bean for those who
 * read what it took. Started here and not as a bean because settings are read before any bean.
 */
class TestMailServer implements ApplicationContextInitializer<ConfigurableApplicationContext> {

    @Override
    public void initialize(ConfigurableApplicationContext context) {
        var setup = new ServerSetup(freePort(), "127.0.0.1", ServerSetup.PROTOCOL_SMTP);
        var server = new GreenMail(setup);
        server.start();
        context.getBeanFactory().registerSingleton("mailServerOfTests", server);
        TestPropertyValues.of(
                        "rtcm.mail.url=smtp://127.0.0.1:" + setup.getPort(),
                        "rtcm.mail.from=RTCM – Mərkəz <rtcm@centre.example>")
                .applyTo(context);
    }

    private static int freePort() {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
