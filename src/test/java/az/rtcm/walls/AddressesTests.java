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
 * Every page that the platform can show is one of those that {@link PagesTests} follows, or knows
 * as {@link UnlinkedPages}, and checks: none is made that nobody can find or that nobody looks at.
 */
@PlatformTest
class AddressesTests {

    /** They show no page: they lead to one, or they are a file that nobody can invent. */
    private static final Set<String> NO_PAGES =
            Set.of(
                    "/",
                    "/admin/sessions/{id}/nominations/on-behalf/{entry}/scan",
                    "/error",
                    "/language/{code}",
                    "/{language:en|az|ru}/pledges/{slug}/evidence/{id}",
                    "/{language:en|az|ru}/sign-in/set-up/qr");

    @Autowired ApplicationContext platform;

    @Test
    void everyPageIsAmongThoseThatAreChecked() {
        var readers = new Readers(platform);
        var reached = new ArrayList<>(readers.visitor().crawl().reached());
        Readers.PEOPLE.forEach(who -> reached.addAll(readers.person(who).crawl().reached()));
        reached.addAll(readers.unlinked("en").keySet());
        var paths =
                reached.stream()
                        .map(address -> address.replaceAll("\\?.*", ""))
                        .distinct()
                        .map(PathContainer::parsePath)
                        .toList();
        assertThat(readers.addresses().patterns())
                .filteredOn(page -> paths.stream().noneMatch(page::matches))
                .extracting(PathPattern::getPatternString)
                .containsExactlyInAnyOrderElementsOf(NO_PAGES);
    }
}
