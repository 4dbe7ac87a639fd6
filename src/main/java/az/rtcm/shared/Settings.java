package az.rtcm.shared;

import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What an operator sets; every name is also an environment variable ({@code RTCM_DATABASE_URL}).
 *
 * @param data folder of the embedded database and the files; survives restarts
 * @param publicUrl address under which readers reach the platform, without a slash at the end
 * @param languages codes of the languages of the interface and content, the first is shown to a
 *     reader whose browser asks for none of them
 * @param demo whether an empty database gets the demonstration data; when nothing is said, it does
 *     in the embedded database and does not in the operator's own
 * @param development whether the pages under {@code /dev} are open; when nothing is said, they are
 *     where the database holds the demonstration (ask {@link DevelopersPages})
 * @param database where the data is kept; the embedded PostgreSQL when no address is given
 * @param mail the server that takes outgoing mail; mails wait in the list when none is given
 * @param jobs the timed work of this process
 */
@ConfigurationProperties("rtcm")
public record Settings(
        @DefaultValue("data") Path data,
        @DefaultValue("http://localhost:8080") URI publicUrl,
        @DefaultValue({"en", "az", "ru"}) List<String> languages,
        @Nullable Boolean demo,
        @Nullable Boolean development,
        @DefaultValue Database database,
        @DefaultValue Mail mail,
        @DefaultValue Jobs jobs) {

    /**
     * @throws WrongSetting if readers could not reach the platform at the public address, or could
     *     not read it in one of the languages
     */
    public Settings {
        if (publicUrl.getHost() == null
                || !List.of("http", "https").contains(publicUrl.getScheme())) {
            throw new WrongSetting(
                    "RTCM_PUBLIC_URL must be https://host or http://host, with a port if need be, and is "
                            + publicUrl);
        }
        if (languages.isEmpty()) {
            throw new WrongSetting("RTCM_LANGUAGES names no language");
        }
        for (var language : languages) {
            if (!hasWords(language)) {
                throw new WrongSetting(
                        "RTCM_LANGUAGES names %s, and the platform has no words in that language"
                                .formatted(language));
            }
        }
    }

    /** Whether there are message files of the language; the words of English lie in the base. */
    private static boolean hasWords(String language) {
        return language.equals("en")
                || language.matches("[a-z]{2,3}")
                        && Settings.class.getResource(
                                        "/messages/shared_" + language + ".properties")
                                != null;
    }

    /** The address, user and password of a PostgreSQL of the operator's own. */
    public record Database(
            @Nullable String url, @Nullable String username, @Nullable String password) {}

    /**
     * @param url {@code smtp://user:password@host:port} or {@code smtps://…}
     * @param from the sender of every mail
     */
    public record Mail(@Nullable String url, @DefaultValue("rtcm@localhost") String from) {}

    /**
     * @param enabled whether this process takes part in the timed work; one of the processes on a
     *     database must
     */
    public record Jobs(@DefaultValue("true") boolean enabled) {}

    /** The absolute address of a path on this platform, for mails and documents. */
    public String link(String path) {
        return publicUrl + path;
    }

    /** Whether an empty database is to get it; not whether this one holds it. */
    public boolean isDemonstration() {
        return demo == null ? database.url() == null : demo;
    }

    public String defaultLanguage() {
        return languages.getFirst();
    }
}
