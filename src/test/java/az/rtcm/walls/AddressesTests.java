package az.rtcm.walls;

import static org.assertj.core.api.Assertions.assertThat;

import az.rtcm.PlatformTest;
import java.util.ArrayList;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.http.server.PathContainer;
import org.springframework.web.util.pattern.PathPattern;

/**
 * Every page that the platform can show is one of those that {@link PagesTests} follows and checks,
 * so none is made that nobody can find.
 */
@PlatformTest
class AddressesTests {

    /**
     * Reached from mails, by sending a form, by people who are half signed in, or only where there
     * is a file that the demonstration cannot invent.
     */
    private static final Set<String> NOT_LINKED =
            Set.of(
                    "/",
                    "/admin/{kind:pages|news}/{id}/preview/{language}",
                    "/error",
                    "/admin/sessions/{id}/nominations/on-behalf/{entry}/scan",
                    "/language/{code}",
                    "/{language:en|az|ru}/",
                    "/{language:en|az|ru}/answer/{token}",
                    "/{language:en|az|ru}/contact/received",
                    "/{language:en|az|ru}/my/nominations/{session}",
                    "/{language:en|az|ru}/pledges/{slug}/evidence/{id}",
                    "/{language:en|az|ru}/sign-in/again",
                    "/{language:en|az|ru}/sign-in/code",
                    "/{language:en|az|ru}/sign-in/set-up/qr");

    @Autowired ApplicationContext platform;

    @Test
    void everyPageIsFoundByLinks() {
        var readers = new Readers(platform);
        var reached = new ArrayList<>(readers.visitor().crawl().reached());
        Readers.PEOPLE.forEach(who -> reached.addAll(readers.person(who).crawl().reached()));
        var paths =
                reached.stream()
                        .map(address -> address.replaceAll("\\?.*", ""))
                        .distinct()
                        .map(PathContainer::parsePath)
                        .toList();
        assertThat(readers.addresses().patterns())
                .filteredOn(page -> paths.stream().noneMatch(page::matches))
                .extracting(PathPattern::getPatternString)
                .containsExactlyInAnyOrderElementsOf(NOT_LINKED);
    }
}
