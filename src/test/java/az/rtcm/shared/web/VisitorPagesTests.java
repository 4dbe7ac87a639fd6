package az.rtcm.shared.web;

import static org.assertj.core.api.Assertions.assertThat;

import az.rtcm.PlatformTest;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** A page is kept only while nothing that it shows has changed. */
@PlatformTest
class VisitorPagesTests {

    private static final String MODULE = "nothing-else-shows-this";

    @Autowired VisitorPages pages;

    @Test
    void aPageRenderedWhileItsModuleChangedIsNotKept() {
        var address = address();
        var before = pages.generations();
        pages.drop(MODULE);
        pages.keep(address, page(), before);
        assertThat(pages.find(address)).isEmpty();
    }

    @Test
    void aPageRenderedWhileNewsOfChangesWereLostIsNotKept() {
        var address = address();
        var before = pages.generations();
        pages.dropAll();
        pages.keep(address, page(), before);
        assertThat(pages.find(address)).isEmpty();
    }

    @Test
    void aPageIsKeptWithAndWithoutParametersUntilItsModuleChanges() {
        for (var address : new String[] {address(), address() + "?year=2022"}) {
            pages.keep(address, page(), pages.generations());
            assertThat(pages.find(address)).isPresent();
            pages.drop(MODULE);
            assertThat(pages.find(address)).isEmpty();
        }
    }

    private static String address() {
        return "/en/" + UUID.randomUUID();
    }

    private static StoredPage page() {
        return new StoredPage(
                Map.of(), "text/html", new byte[1], new byte[1], "", Set.of(MODULE), 10);
    }
}
