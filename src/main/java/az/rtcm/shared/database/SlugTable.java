package az.rtcm.shared.database;

import az.rtcm.shared.text.Slugs;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * The readable addresses of one kind of thing, one in each language, with their history: an address
 * that was given once leads to its thing for ever and is never given to another.
 *
 * <p>The table is the module's own, with the columns {@code language}, {@code slug}, {@code
 * subject}, {@code current}, the key {@code (language, slug)} and one current slug a subject and
 * language.
 */
public final class SlugTable {

    private final JdbcClient jdbc;
    private final String table;

    /**
     * @param table with its schema; a constant of the module, never anything typed
     */
    public SlugTable(JdbcClient jdbc, String table) {
        this.jdbc = jdbc;
        this.table = table;
    }

    /**
     * @param current whether this is the address of today; else the reader is to be sent there
     */
    public record Found(UUID subject, boolean current) {}

    /** What an address of this language leads to; an address of another language leads on too. */
    public Optional<Found> find(String language, String slug) {
        return jdbc.sql(
                        """
                        select subject, current and language = :language as current from %s
                        where slug = :slug order by language = :language desc limit 1
                        """
                                .formatted(table))
                .param("language", language)
                .param("slug", slug)
                .query(Found.class)
                .optional();
    }

    /**
     * Gives the thing its addresses; the ones it had until now go on leading to it.
     *
     * @param titles what each address is to be made of, by language
     */
    public void name(UUID subject, Map<String, String> titles) {
        titles.forEach((language, title) -> name(subject, language, Slugs.of(title)));
    }

    private void name(UUID subject, String language, String wish) {
        var now =
                jdbc.sql(
                                "select slug from %s where subject = :subject and language = :language and current"
                                        .formatted(table))
                        .param("subject", subject)
                        .param("language", language)
                        .query(String.class)
                        .optional();
        if (now.filter(slug -> slug.matches(wish + "(-\\d{1,3})?")).isPresent()) {
            return;
        }
        jdbc.sql(
                        "update %s set current = false where subject = :subject and language = :language"
                                .formatted(table))
                .param("subject", subject)
                .param("language", language)
                .update();
        if (candidates(wish).noneMatch(slug -> take(subject, language, slug))) {
            throw new IllegalStateException("a thousand things are called " + wish);
        }
    }

    private static Stream<String> candidates(String wish) {
        return Stream.concat(
                Stream.of(wish), IntStream.range(2, 1_000).mapToObj(number -> wish + '-' + number));
    }

    /** False when the address belongs to another thing, in whatever language. */
    private boolean take(UUID subject, String language, String slug) {
        return jdbc.sql(
                                """
                                insert into %1$s as taken (language, slug, subject, current)
                                select :language, :slug, :subject, true
                                where not exists (
                                    select from %1$s where slug = :slug and subject <> :subject)
                                on conflict (language, slug) do update set current = true
                                where taken.subject = :subject
                                """
                                        .formatted(table))
                        .param("language", language)
                        .param("slug", slug)
                        .param("subject", subject)
                        .update()
                == 1;
    }
}
