package az.rtcm.shared.web;

import com.ibm.icu.text.PluralRules;
import com.ibm.icu.util.ULocale;
import java.io.IOException;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.context.MessageSourceResolvable;
import org.springframework.context.support.ResourceBundleMessageSource;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/**
 * The words of the interface: {@code messages/<module>.properties} in English, the other languages
 * beside it. Every module's file is found by itself.
 */
public final class Messages extends ResourceBundleMessageSource {

    private final Map<String, PluralRules> plurals = new ConcurrentHashMap<>();

    Messages() throws IOException {
        var files =
                new PathMatchingResourcePatternResolver()
                        .getResources("classpath*:messages/*.properties");
        setBasenames(
                Arrays.stream(files)
                        .map(Resource::getFilename)
                        .map(Objects::requireNonNull)
                        .filter(name -> !name.matches(".*_[a-z]{2,3}\\.properties"))
                        .map(name -> "messages/" + name.replace(".properties", ""))
                        .sorted()
                        .toArray(String[]::new));
        setDefaultEncoding("UTF-8");
        setFallbackToSystemLocale(false);
    }

    String text(String key, String language, Object... arguments) {
        return getMessage(key, arguments, Locale.of(language));
    }

    String resolve(MessageSourceResolvable message, String language) {
        return getMessage(message, Locale.of(language));
    }

    /**
     * The message of the number's plural category ({@code key.one}, {@code key.few}, {@code
     * key.many}, {@code key.other}), with the number as its first argument.
     */
    String count(String key, String language, long number, String formatted) {
        var rules =
                plurals.computeIfAbsent(
                        language, code -> PluralRules.forLocale(ULocale.forLanguageTag(code)));
        return text(key + '.' + rules.select(number), language, formatted);
    }
}
