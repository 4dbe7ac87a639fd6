package az.rtcm.accounts;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/** The cabinets of signed-in people, as they see them. */
public class Cabinets {

    private final MockMvcTester web;

    Cabinets(MockMvcTester web) {
        this.web = web;
    }

    /** What waits for the reader, as it is worded in English. */
    public List<String> waiting(SignIn.Reader reader) {
        return open(reader, "en").select(".todo__title").eachText();
    }

    /** Where the thing that waits and is worded so is done. */
    public String address(SignIn.Reader reader, String words) {
        return open(reader, "en").select(".todo__title a").stream()
                .filter(link -> link.text().contains(words))
                .map(link -> link.attr("href"))
                .findFirst()
                .orElseThrow();
    }

    /** Until when, of the thing that is worded so. */
    public String due(SignIn.Reader reader, String words) {
        return open(reader, "en").select(".todo__item").stream()
                .filter(item -> item.text().contains(words))
                .map(item -> item.select(".todo__due"))
                .map(due -> due.isEmpty() ? "" : due.text())
                .findFirst()
                .orElseThrow();
    }

    /** The whole page. */
    public Document open(SignIn.Reader reader, String language) {
        var answer = web.get().uri("/" + language + "/my").with(reader).exchange().getResponse();
        return Jsoup.parse(new String(answer.getContentAsByteArray(), StandardCharsets.UTF_8));
    }

    /** What the page says in the part below this heading; nothing when there is no such part. */
    public String section(SignIn.Reader reader, String id) {
        return open(reader, "en").select("section[aria-labelledby=" + id + "]").text();
    }
}
