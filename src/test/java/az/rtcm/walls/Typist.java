package az.rtcm.walls;

import jakarta.servlet.http.Cookie;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ThreadLocalRandom;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.springframework.core.NestedExceptionUtils;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** Fills in forms badly and reads what comes back. */
record Typist(MockMvcTester web, List<Cookie> browser) {

    private static final Set<Integer> CALM = Set.of(200, 302, 303, 403, 404, 409, 422, 429);

    /** What is wrong with the answer to this input; nothing when all is well. */
    List<String> faults(Form form, BadInput input) {
        return faults(form, input, form.sent(input::typed, input::chosen));
    }

    /** The same when only one field holds this input and all others what fits. */
    List<String> faults(Form form, Element one, BadInput input) {
        var name = one.attr("name");
        return faults(
                form,
                input,
                form.sent(
                        field ->
                                field.attr("name").equals(name)
                                        ? input.typed(field)
                                        : Form.fitting(field),
                        Element::val));
    }

    /** Tables into which this form writes again when it is sent a second time. */
    List<String> storedTwice(Form form, Rows rows) {
        var sent = form.sent(Form::fitting, Element::val);
        var before = rows.counted();
        send(form, sent);
        var once = rows.counted();
        send(form, sent);
        var twice = rows.counted();
        return once.keySet().stream()
                .filter(table -> once.get(table) > before.get(table))
                .filter(table -> twice.get(table) > once.get(table))
                .map(table -> "sent twice, stores twice in " + table)
                .toList();
    }

    private List<String> faults(Form form, BadInput input, Map<String, List<String>> sent) {
        var answer = send(form, sent);
        if (answer.getUnresolvedException() != null) {
            return List.of("fails: " + told(answer.getUnresolvedException()));
        }
        int status = answer.getResponse().getStatus();
        if (!CALM.contains(status) && (input.isTyped() || status != 400)) {
            return List.of("answers " + status);
        }
        var html = body(answer);
        var faults = new ArrayList<String>();
        if (html.contains("<script>alert(1)")) {
            faults.add("runs what was typed");
        }
        if (status == 422) {
            faults.addAll(PageCheck.faults(form.page(), html));
            if (input.isTyped()) {
                faults.addAll(lost(form, sent, html));
            }
        }
        if (input == BadInput.TOO_LONG
                && status >= 300
                && status < 400
                && form.fields().stream().anyMatch(Form::isTyped)) {
            faults.add("takes texts of any length");
        }
        return faults;
    }

    /** The cause and where it happened in our code. */
    private static String told(Throwable failure) {
        var cause = NestedExceptionUtils.getMostSpecificCause(failure);
        return Stream.of(cause.getStackTrace())
                .filter(frame -> frame.getClassName().startsWith("az.rtcm."))
                .findFirst()
                .map(frame -> cause + " at " + frame)
                .orElse(cause.toString());
    }

    private MvcTestResult send(Form form, Map<String, List<String>> sent) {
        var request = web.post().uri(form.action()).with(Typist::fromSomewhere);
        if (!browser.isEmpty()) {
            request.cookie(browser.toArray(Cookie[]::new));
        }
        sent.forEach((name, values) -> request.param(name, values.toArray(String[]::new)));
        return form.isMultipart() ? request.multipart().exchange() : request.exchange();
    }

    /** Guesses and letters are counted by places. */
    private static MockHttpServletRequest fromSomewhere(MockHttpServletRequest request) {
        var random = ThreadLocalRandom.current();
        request.setRemoteAddr(
                "10.%d.%d.%d"
                        .formatted(
                                random.nextInt(1, 255),
                                random.nextInt(1, 255),
                                random.nextInt(1, 255)));
        return request;
    }

    private static List<String> lost(Form form, Map<String, List<String>> sent, String html) {
        var page = Jsoup.parse(html);
        var faults = new ArrayList<String>();
        if (page.select(".error-summary, .field__error, .notice--bad").isEmpty()) {
            faults.add("does not say what is wrong");
        }
        for (var field : form.fields()) {
            var name = field.attr("name");
            if (!Form.isKept(field)) {
                continue;
            }
            var kept =
                    page.getElementsByAttributeValue("name", name).stream()
                            .map(Typist::value)
                            .toList();
            var typed =
                    sent.get(name).stream()
                            .map(String::strip)
                            .filter(value -> !value.isEmpty())
                            .toList();
            if (!kept.stream().map(String::strip).toList().containsAll(typed)) {
                faults.add("loses " + name);
            }
        }
        return faults;
    }

    private static String value(Element field) {
        return field.tagName().equals("textarea") ? field.wholeText() : field.val();
    }

    private static String body(MvcTestResult answer) {
        return new String(answer.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8);
    }
}
