package az.rtcm.training.web;

import az.rtcm.shared.Settings;
import az.rtcm.shared.web.SitemapSource;
import az.rtcm.training.SessionLists;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** The lists of trainings and the page of each one. */
@Component
class TrainingSitemap implements SitemapSource {

    private final SessionLists sessions;
    private final Settings settings;

    TrainingSitemap(SessionLists sessions, Settings settings) {
        this.sessions = sessions;
        this.settings = settings;
    }

    @Override
    public List<Entry> pages() {
        return Stream.concat(
                        Stream.of(Entry.of("/trainings"), Entry.of("/trainings/past")),
                        sessions.announced().stream()
                                .map(
                                        session ->
                                                new Entry(
                                                        session.path("en"),
                                                        settings.languages().stream()
                                                                .collect(
                                                                        Collectors.toMap(
                                                                                Function.identity(),
                                                                                session::path)))))
                .toList();
    }
}
