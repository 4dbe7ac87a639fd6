package az.rtcm.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.results.Rule;
import com.deque.html.axecore.selenium.AxeBuilder;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.openqa.selenium.By;
import org.openqa.selenium.Dimension;
import org.openqa.selenium.TimeoutException;
import org.openqa.selenium.WebDriverException;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.support.ui.ExpectedConditions;
import org.openqa.selenium.support.ui.Select;
import org.openqa.selenium.support.ui.WebDriverWait;

/**
 * A person in front of a real Chromium. Every page that this person passes is checked with axe and
 * photographed into {@code target/screenshots}.
 */
public final class Browser implements AutoCloseable {

    private static final Path SCREENSHOTS = Path.of("target", "screenshots");
    private static final Duration PATIENCE = Duration.ofSeconds(10);
    private static final Duration FOR_A_PAGE = Duration.ofSeconds(4);
    private static final Duration GLANCE = Duration.ofMillis(50);

    private final ChromeDriver driver;
    private final String address;
    private final boolean script;
    private @Nullable WebElement left;

    private Browser(int port, boolean script, boolean dark) {
        var options = Chromium.options();
        if (!script) {
            options.setExperimentalOption(
                    "prefs", Map.of("profile.managed_default_content_settings.javascript", 2));
        }
        if (dark) {
            options.addArguments("--blink-settings=preferredColorScheme=0");
        }
        this.driver = Chromium.start(options);
        this.address = "http://localhost:" + port;
        this.script = script;
    }

    public static Browser at(int port) {
        return new Browser(port, true, false);
    }

    /** A browser whose owner switched scripts off. */
    public static Browser withoutJavaScript(int port) {
        return new Browser(port, false, false);
    }

    /** A browser whose system prefers dark colours. */
    public static Browser inTheDark(int port) {
        return new Browser(port, true, true);
    }

    /** Opens an address of the platform: a path, or an absolute link from a mail. */
    public Browser go(String link) {
        var path = link.replaceFirst("^https?://[^/]+", "");
        driver.get(address + path);
        return this;
    }

    /** Somebody else sits down at this browser and signs in; the pages are in this language. */
    public Browser as(String email, String language) {
        asVisitor().go("/" + language + "/sign-in");
        return signIn(email);
    }

    /** Fills in the sign-in page that is shown. */
    public Browser signIn(String email) {
        fill("email", email).fill("password", Cast.PASSWORD).pressAt("form.form .btn");
        new WebDriverWait(driver, PATIENCE, GLANCE)
                .ignoring(WebDriverException.class)
                .withMessage(() -> email + " signs in: " + text())
                .until(page -> !path().contains("/sign-in?") && !path().endsWith("/sign-in"));
        return this;
    }

    /** Whoever sat here leaves, and nothing remembers them. */
    public Browser asVisitor() {
        driver.manage().deleteAllCookies();
        return this;
    }

    public Browser narrow() {
        driver.manage().window().setSize(new Dimension(390, 844));
        return this;
    }

    public Browser wide() {
        driver.manage().window().setSize(new Dimension(1440, 1000));
        return this;
    }

    /**
     * Checks the page with axe (only where scripts run) and keeps a picture of all of it. Axe runs
     * in the page itself ("legacy"): the other way opens a window for each check, and no page here
     * has frames.
     */
    public Browser look(String name) {
        if (script) {
            List<Rule> violations =
                    new AxeBuilder().setLegacyMode().analyze(driver).getViolations();
            assertThat(violations)
                    .as("axe on %s", driver.getCurrentUrl())
                    .extracting(rule -> rule.getId() + " " + rule.getNodes())
                    .isEmpty();
            assertThat(overflow()).as("sideways overflow of %s", driver.getCurrentUrl()).isZero();
        }
        photograph(name);
        return this;
    }

    private long overflow() {
        return (Long)
                driver.executeScript(
                        "return Math.max(0, document.documentElement.scrollWidth -"
                                + " window.innerWidth)");
    }

    private void photograph(String name) {
        var shot =
                (Map<?, ?>)
                        driver.executeCdpCommand(
                                "Page.captureScreenshot",
                                Map.of("captureBeyondViewport", true, "format", "png"));
        try {
            Files.createDirectories(SCREENSHOTS);
            Files.write(
                    SCREENSHOTS.resolve(name + ".png"),
                    java.util.Base64.getDecoder().decode((String) shot.get("data")));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Fills the field that has this name. */
    public Browser fill(String name, String value) {
        var field = driver.findElement(By.name(name));
        field.clear();
        field.sendKeys(value);
        return this;
    }

    /** Puts text into the field as the clipboard does: tabs and ends of line stay what they are. */
    public Browser paste(String name, String text) {
        var field =
                driver.findElements(By.name(name)).stream()
                        .filter(WebElement::isDisplayed)
                        .findFirst()
                        .orElseThrow();
        field.click();
        driver.executeCdpCommand("Input.insertText", Map.of("text", text));
        return this;
    }

    public Browser choose(String name, String value) {
        new Select(driver.findElement(By.name(name))).selectByValue(value);
        return this;
    }

    public Browser tick(String name, String value) {
        driver.findElement(By.cssSelector("input[name='%s'][value='%s']".formatted(name, value)))
                .click();
        return this;
    }

    public Browser upload(String name, Path file) {
        driver.findElement(By.name(name)).sendKeys(file.toAbsolutePath().toString());
        return this;
    }

    /** Presses the first visible button or link with these words and waits for the next page. */
    public Browser press(String words) {
        var target =
                driver
                        .findElements(
                                By.xpath(
                                        "//*[(self::a or self::button or self::summary)][normalize-space(.)=\"%s\"]"
                                                .formatted(words)))
                        .stream()
                        .filter(WebElement::isDisplayed)
                        .findFirst()
                        .orElseThrow(
                                () ->
                                        new AssertionError(
                                                "nothing to press: %s on %s"
                                                        .formatted(words, driver.getCurrentUrl())));
        return click(target);
    }

    /** Presses what this selector finds; waits as {@link #press}. */
    public Browser pressAt(String selector) {
        return click(driver.findElement(By.cssSelector(selector)));
    }

    /**
     * Comes to the button or link with this name as the keyboard does, and presses it; only a part
     * of the page changes.
     */
    public Browser touch(String name) {
        var target =
                driver
                        .findElements(
                                By.xpath(
                                        "//*[self::a or self::button][@aria-label=\"%1$s\" or normalize-space(.)=\"%1$s\"]"
                                                .formatted(name)))
                        .stream()
                        .filter(WebElement::isDisplayed)
                        .findFirst()
                        .orElseThrow(() -> new AssertionError("nothing to touch: " + name));
        driver.executeScript("arguments[0].focus()", target);
        target.click();
        return this;
    }

    /** Says yes to what the page asks, and waits for the next page. */
    public Browser accept() {
        return pressAt("details.confirm[open] .confirm__box button");
    }

    private Browser click(WebElement target) {
        boolean leads = Set.of("a", "button").contains(target.getTagName());
        left = driver.findElement(By.tagName("html"));
        target.click();
        if (leads) {
            awaitNext();
        }
        return this;
    }

    /** Until the page that was left is gone, or it is clear that only a part of it changes. */
    private void awaitNext() {
        try {
            new WebDriverWait(driver, FOR_A_PAGE, GLANCE)
                    .ignoring(WebDriverException.class)
                    .until(ExpectedConditions.stalenessOf(Objects.requireNonNull(left)));
        } catch (TimeoutException e) {
            left = null;
        }
    }

    /** Waits until the page shows these words; the page may still change to another. */
    public Browser sees(String words) {
        new WebDriverWait(driver, PATIENCE, GLANCE)
                .ignoring(WebDriverException.class)
                .withMessage(
                        () -> "\"%s\" on %s:%n%s".formatted(words, driver.getCurrentUrl(), text()))
                .until(page -> text().contains(words));
        return this;
    }

    public String text() {
        return driver.findElement(By.tagName("body")).getText();
    }

    public String path() {
        return driver.getCurrentUrl().substring(address.length());
    }

    public ChromeDriver driver() {
        return driver;
    }

    @Override
    public void close() {
        driver.quit();
    }
}
