package az.rtcm.reports.web;

import az.rtcm.reports.Figure;
import az.rtcm.shared.web.SitemapSource;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** The figures, each with its list, and the coverage. */
@Component
class ReportsSitemap implements SitemapSource {

    @Override
    public List<Entry> pages() {
        return Stream.concat(
                        Stream.of("/figures", "/coverage"),
                        Arrays.stream(Figure.values()).map(figure -> "/figures/" + figure.code()))
                .map(Entry::of)
                .toList();
    }
}
