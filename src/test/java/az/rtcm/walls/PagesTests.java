package az.rtcm.walls;

import static org.assertj.core.api.Assertions.assertThat;

import az.rtcm.PlatformTest;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/**
 * Every page that the people of the demonstration reach by following links, and every one that no
 * link leads to, is well made in every language (see {@link PageCheck} for what that means).
 */
@PlatformTest
class PagesTests {

    static final List<String> PEOPLE = Readers.PEOPLE;

    @Autowired ApplicationContext platform;

    @Test
    void everyPageOfTheSiteIsWellMadeInEveryLanguage() {
        var crawl = new Readers(platform).visitor().crawl();
        assertThat(crawl.faults()).isEmpty();
        assertThat(crawl.visited()).hasSizeGreaterThan(100);
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "az", "ru"})
    void everyPageThatNoLinkLeadsToIsWellMade(String language) {
        assertThat(new Readers(platform).unlinked(language))
                .allSatisfy(
                        (address, html) ->
                                assertThat(PageCheck.faults("/" + language + "/", html))
                                        .as(address)
                                        .isEmpty());
    }

    @ParameterizedTest
    @FieldSource("PEOPLE")
    void everyPageOfAPersonIsWellMade(String who) {
        var crawl = new Readers(platform).person(who).crawl();
        assertThat(crawl.faults()).isEmpty();
        assertThat(crawl.visited()).contains("/" + who.split(",")[1] + "/my");
    }
}
