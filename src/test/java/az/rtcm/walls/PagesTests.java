package az.rtcm.walls;

import static org.assertj.core.api.Assertions.assertThat;

import az.rtcm.PlatformTest;
import az.rtcm.demo.Demonstration;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/**
 * Every page that the people of the demonstration reach by following links, in every language, is
 * well made (see {@link PageCheck} for what that means).
 */
@PlatformTest
class PagesTests {

    static final List<String> PEOPLE = Readers.PEOPLE;

    @Autowired MockMvcTester web;
    @Autowired Demonstration demonstration;

    @BeforeEach
    void theDemonstrationIsLoaded() {
        if (!demonstration.isLoaded()) {
            demonstration.load();
        }
    }

    @Test
    void everyPageOfTheSiteIsWellMadeInEveryLanguage() {
        var crawl = new Readers(web).visitor();
        crawl.from("/en", "/az", "/ru");
        assertThat(crawl.faults()).isEmpty();
        assertThat(crawl.visited()).hasSizeGreaterThan(100);
    }

    @ParameterizedTest
    @FieldSource("PEOPLE")
    void everyPageOfAPersonIsWellMade(String who) {
        var user = who.split(",")[0];
        var language = who.split(",")[1];
        var crawl = new Readers(web).person(user, language);
        crawl.from("/" + language + "/my", "/" + language);
        assertThat(crawl.faults()).as(user).isEmpty();
        assertThat(crawl.visited()).contains("/" + language + "/my");
    }
}
