package az.rtcm.shared.web;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/**
 * What a page says to search engines in the words of schema.org, for a data block ({@code <script
 * type="application/ld+json">}), which browsers do not run.
 */
public final class JsonLd {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final Map<String, Object> properties = new LinkedHashMap<>();

    private JsonLd() {}

    /** A thing of this type of schema.org. */
    public static JsonLd of(String type) {
        return new JsonLd().with("@type", type);
    }

    /** Nothing is said of what is not known. */
    public JsonLd with(String property, @Nullable Object value) {
        if (value instanceof JsonLd nested) {
            properties.put(property, nested.properties);
        } else if (value != null && !"".equals(value)) {
            properties.put(property, value);
        }
        return this;
    }

    /** The block's content; no text in it can end the block. */
    @Override
    public String toString() {
        var all = new LinkedHashMap<String, Object>();
        all.put("@context", "https://schema.org");
        all.putAll(properties);
        return JSON.writeValueAsString(all)
                .replace("<", "\\u003c")
                .replace(">", "\\u003e")
                .replace("&", "\\u0026");
    }
}
