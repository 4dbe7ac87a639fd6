package az.rtcm.walls;

import static org.assertj.core.api.Assertions.assertThat;

import az.rtcm.PlatformTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/**
 * Every page that visitors reach by following links, in every language, is well made; so is every
 * page of a signed-in person (see {@link PageCheck} for what that means).
 */
@PlatformTest
class PagesTests {

    @Autowired MockMvcTester web;

    @Test
    void everyPageOfTheSiteIsWellMadeInEveryLanguage() {
        var crawl = new Crawl(path -> web.get().uri(path).exchange());
        crawl.from("/en", "/az", "/ru");
        assertThat(crawl.faults()).isEmpty();
        assertThat(crawl.visited()).hasSizeGreaterThan(30);
    }
}
