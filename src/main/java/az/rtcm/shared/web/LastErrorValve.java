package az.rtcm.shared.web;

import java.io.IOException;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ErrorReportValve;
import org.jspecify.annotations.Nullable;

/** Writes the {@link LastErrorPage} where the platform was not reached and nothing was written. */
final class LastErrorValve extends ErrorReportValve {

    private final String unreadable;
    private final String failed;

    LastErrorValve(String unreadable, String failed) {
        this.unreadable = unreadable;
        this.failed = failed;
    }

    @Override
    protected void report(Request request, Response response, @Nullable Throwable failure) {
        if (response.getStatus() < 400
                || response.getContentWritten() > 0
                || !response.setErrorReported()) {
            return;
        }
        response.setContentType(Html.TYPE);
        response.setHeader("Cache-Control", "no-store");
        response.setHeader("X-Content-Type-Options", "nosniff");
        response.setHeader(
                "Content-Security-Policy",
                "default-src 'none'; style-src 'self'; font-src 'self'; frame-ancestors 'none'");
        try {
            var writer = response.getReporter();
            if (writer != null) {
                writer.write(response.getStatus() < 500 ? unreadable : failed);
                response.finishResponse();
            }
        } catch (IOException e) {
            container.getLogger().debug("The reader of an error has gone", e);
        }
    }
}
