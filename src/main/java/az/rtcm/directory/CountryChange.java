package az.rtcm.directory;

import az.rtcm.shared.text.LocalizedText;
import org.jspecify.annotations.Nullable;

/** What can be changed of a country; see {@link Country}. */
public record CountryChange(
        LocalizedText name,
        LocalizedText formalName,
        String region,
        @Nullable LocalizedText note,
        boolean reviewed) {}
