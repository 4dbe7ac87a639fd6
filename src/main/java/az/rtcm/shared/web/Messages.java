package az.rtcm.shared.web;

import com.ibm.icu.text.PluralRules;
import com.ibm.icu.util.ULocale;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.text.MessageFormat;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSourceResolvable;
import org.springframework.context.support.AbstractMessageSource;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.EncodedResource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.core.io.support.PropertiesLoaderUtils;

/**
 * The words of the interface: {@code messages/<module>.properties} in English, the other languages
 * beside it. Every module's file is found by itself, and all are read once: a page asks for
 * hundreds of words.
 */
public final class Messages extends AbstractMessageSource {

    private static final Pattern FILE = Pattern.compile("[a-z]+(?:_([a-z]{2,3}))?\\.properties");
    private static final String BASE = "en";

    private final Map<String, Map<String, String>> words = new HashMap<>();
    private final Map<String, MessageFormat> formats = new ConcurrentHashMap<>();
    private final Map<String, PluralRules> plurals = new ConcurrentHashMap<>();

    Messages() throws IOException {
        var files =
                new PathMatchingResourcePatternResolver()
                        .getResources("classpath*:messages/*.properties");
        for (var file : files) {
            read(file);
        }
    }

    private void read(Resource file) throws IOException {
        var name = FILE.matcher(Objects.requireNonNull(file.getFilename()));
        if (!name.matches()) {
            throw new IllegalStateException("messages/" + file.getFilename());
        }
        var language = Objects.requireNonNullElse(name.group(1), BASE);
        var read =
                PropertiesLoaderUtils.loadProperties(
                        new EncodedResource(file, StandardCharsets.UTF_8));
        var known = words.computeIfAbsent(language, first -> new HashMap<>());
        read.stringPropertyNames().forEach(key -> known.put(key, read.getProperty(key)));
    }

    @Override
    protected @Nullable String resolveCodeWithoutArguments(String code, Locale locale) {
        var ofLanguage = words.getOrDefault(locale.getLanguage(), Map.of()).get(code);
        return ofLanguage != null ? ofLanguage : words.getOrDefault(BASE, Map.of()).get(code);
    }

    @Override
    protected @Nullable MessageFormat resolveCode(String code, Locale locale) {
        var text = resolveCodeWithoutArguments(code, locale);
        return text == null
                ? null
                : formats.computeIfAbsent(
                        locale.getLanguage() + ' ' + code, key -> new MessageFormat(text, locale));
    }

    String text(String key, String language, Object... arguments) {
        return getMessage(key, arguments, Locale.of(language));
    }

    /** The text of this key, or the other if it has none. */
    String text(String key, String otherwise, Locale language) {
        return Objects.requireNonNullElse(getMessage(key, null, otherwise, language), otherwise);
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
