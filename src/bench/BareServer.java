import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.apache.catalina.LifecycleException;
import org.apache.catalina.startup.Tomcat;
import org.apache.tomcat.util.threads.VirtualThreadExecutor;

/**
 * The platform's servlet container without anything else: answers files of a folder from memory, as
 * they are. What the platform loses against it is what the platform costs.
 *
 * <p>Arguments: port, folder. A file {@code 3} is answered at {@code /3}; one {@code 3.gz} as its
 * compressed form.
 */
class BareServer {

    static void main(String[] arguments) throws IOException, LifecycleException {
        var tomcat = new Tomcat();
        tomcat.setBaseDir(Files.createTempDirectory("bare").toString());
        tomcat.setPort(Integer.parseInt(arguments[0]));
        tomcat.getConnector()
                .getProtocolHandler()
                .setExecutor(new VirtualThreadExecutor("bare-"));
        var context = tomcat.addContext("", null);
        Tomcat.addServlet(context, "bytes", new Bytes(Path.of(arguments[1])));
        context.addServletMappingDecoded("/*", "bytes");
        tomcat.start();
        tomcat.getServer().await();
    }

    private static final class Bytes extends HttpServlet {

        private final transient Map<String, byte[]> files = new HashMap<>();

        Bytes(Path folder) throws IOException {
            try (var all = Files.list(folder)) {
                for (var file : all.toList()) {
                    files.put("/" + file.getFileName(), Files.readAllBytes(file));
                }
            }
        }

        @Override
        protected void doGet(HttpServletRequest request, HttpServletResponse response)
                throws IOException {
            var body = files.get(request.getRequestURI());
            if (body == null) {
                response.sendError(404);
                return;
            }
            response.setContentType("text/html;charset=utf-8");
            if (request.getRequestURI().endsWith(".gz")) {
                response.setHeader("Content-Encoding", "gzip");
            }
            response.setContentLength(body.length);
            response.getOutputStream().write(body);
        }
    }
}
