package az.rtcm.curriculum;

import az.rtcm.shared.text.LocalizedText;
import java.util.Map;

/**
 * A module of the Regional Curriculum.
 *
 * @param number its place in the curriculum, from 1
 * @param slugs the address of its page, by language
 */
public record Module(ModuleId id, int number, Map<String, String> slugs, LocalizedText title) {

    public Module {
        slugs = Map.copyOf(slugs);
    }

    /** The English address: stable for machines and figures. */
    public String slug() {
        return slug("en");
    }

    public String slug(String language) {
        return slugs.getOrDefault(language, slugs.values().stream().findFirst().orElse(""));
    }

    /** The page of the module, within the site. */
    public String path(String language) {
        return "/curriculum/" + slug(language);
    }
}
