package az.rtcm.gcm.web;

import az.rtcm.gcm.Compact;
import az.rtcm.shared.web.SitemapSource;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** The Compact and the page of each objective. */
@Component
class ObjectiveSitemap implements SitemapSource {

    private final Compact compact;

    ObjectiveSitemap(Compact compact) {
        this.compact = compact;
    }

    @Override
    public List<Entry> pages() {
        return Stream.concat(
                        Stream.of("/objectives"),
                        compact.objectives().stream()
                                .map(objective -> "/objectives/" + objective.number()))
                .map(Entry::of)
                .toList();
    }
}
