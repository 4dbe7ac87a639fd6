package az.rtcm.training;

import az.rtcm.shared.Settings;
import az.rtcm.shared.database.SlugTable;
import az.rtcm.shared.text.LocalizedText;
import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The addresses of sessions, one in each language. */
@Component
class SessionAddresses {

    private final SlugTable slugs;
    private final Settings settings;

    SessionAddresses(JdbcClient jdbc, Settings settings) {
        this.slugs = new SlugTable(jdbc, "training.slug");
        this.settings = settings;
    }

    /** Gives the session its addresses; those that it had before lead on. */
    void name(SessionId id, SessionPlan plan) {
        slugs.name(id.value(), addresses(plan));
    }

    /** The title and the year, since the centre repeats its courses. */
    private Map<String, String> addresses(SessionPlan plan) {
        var named = plan.texts().title();
        var starts = plan.schedule().starts();
        var titles = new LinkedHashMap<String, String>();
        for (var language : settings.languages()) {
            var words = named.words(language);
            var title = words.isEmpty() ? named.words(firstLanguage(named)) : words;
            titles.put(language, starts == null ? title : title + " " + starts.year());
        }
        return titles;
    }

    private String firstLanguage(LocalizedText title) {
        return settings.languages().stream()
                .filter(language -> !title.words(language).isEmpty())
                .findFirst()
                .orElse(title.source());
    }
}
