package az.rtcm.curriculum.web;

import az.rtcm.curriculum.Curriculum;
import az.rtcm.shared.Settings;
import az.rtcm.shared.web.SitemapSource;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** The curriculum and the page of each module. */
@Component
class CurriculumSitemap implements SitemapSource {

    private final Curriculum curriculum;
    private final Settings settings;

    CurriculumSitemap(Curriculum curriculum, Settings settings) {
        this.curriculum = curriculum;
        this.settings = settings;
    }

    @Override
    public List<Entry> pages() {
        return Stream.concat(
                        Stream.of(Entry.of("/curriculum")),
                        curriculum.modules().stream()
                                .map(
                                        module ->
                                                new Entry(
                                                        module.path("en"),
                                                        settings.languages().stream()
                                                                .collect(
                                                                        Collectors.toMap(
                                                                                Function.identity(),
                                                                                module::path)))))
                .toList();
    }
}
