package az.rtcm.browser;

import com.jayway.jsonpath.JsonPath;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.logging.Level;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.logging.LogType;
import org.openqa.selenium.logging.LoggingPreferences;

/** A visitor who comes with nothing in the cache, over a line slow enough to see things jump. */
final class FirstVisit implements AutoCloseable {

    /**
     * What a page took.
     *
     * @param bytes as they came over the line, compressed, with the heads of the answers
     * @param script of them JavaScript
     * @param shift the sum of the layout shifts (Layout Instability API)
     */
    record Weight(int requests, long bytes, long script, double shift) {}

    private static final String SHIFT =
            """
            const done = arguments[0]; let sum = 0;
            new PerformanceObserver(list => list.getEntries().forEach(one => { sum += one.value; }))
                .observe({type: 'layout-shift', buffered: true});
            document.fonts.ready.then(() => setTimeout(() => done(sum), 100));
            """;

    private final ChromeDriver driver;
    private final String address;

    FirstVisit(int port) {
        var logs = new LoggingPreferences();
        logs.enable(LogType.PERFORMANCE, Level.ALL);
        var options = Chromium.options();
        options.setCapability("goog:loggingPrefs", logs);
        this.driver = Chromium.start(options);
        this.address = "http://localhost:" + port;
        driver.manage().timeouts().scriptTimeout(Duration.ofSeconds(10));
        driver.executeCdpCommand("Network.enable", Map.of());
        driver.executeCdpCommand(
                "Network.emulateNetworkConditions",
                Map.of(
                        "offline", false,
                        "latency", 40,
                        "downloadThroughput", 500_000,
                        "uploadThroughput", 500_000));
    }

    Weight to(String path) {
        driver.get("about:blank");
        driver.executeCdpCommand("Network.clearBrowserCache", Map.of());
        driver.manage().logs().get(LogType.PERFORMANCE);
        driver.get(address + path);
        var shift = ((Number) driver.executeAsyncScript(SHIFT)).doubleValue();
        return weigh(shift);
    }

    private Weight weigh(double shift) {
        var kinds = new HashMap<String, String>();
        var sizes = new HashMap<String, Long>();
        for (var entry : driver.manage().logs().get(LogType.PERFORMANCE)) {
            var message = JsonPath.parse(entry.getMessage());
            String method = message.read("$.message.method");
            if (method.equals("Network.responseReceived")
                    && message.<String>read("$.message.params.response.url").startsWith("http")) {
                kinds.put(
                        message.read("$.message.params.requestId"),
                        message.read("$.message.params.type"));
            } else if (method.equals("Network.loadingFinished")) {
                sizes.put(
                        message.read("$.message.params.requestId"),
                        message.<Number>read("$.message.params.encodedDataLength").longValue());
            }
        }
        sizes.keySet().retainAll(kinds.keySet());
        return new Weight(
                kinds.size(),
                sizes.values().stream().mapToLong(Long::longValue).sum(),
                sizes.entrySet().stream()
                        .filter(one -> "Script".equals(kinds.get(one.getKey())))
                        .mapToLong(Map.Entry::getValue)
                        .sum(),
                shift);
    }

    @Override
    public void close() {
        driver.quit();
    }
}
