package az.rtcm.directory;

import az.rtcm.shared.text.LocalizedText;
import org.jspecify.annotations.Nullable;

/**
 * A country with its names after the terminology of the United Nations.
 *
 * @param code ISO 3166-1, two capitals
 * @param name short form
 * @param region code of its {@link Region}
 * @param note footnote to be shown wherever the name needs one
 * @param tileColumn place on the schematic map, from the left
 * @param tileRow place on the schematic map, from the top
 * @param reviewed whether somebody responsible has checked its names
 */
public record Country(
        String code,
        LocalizedText name,
        LocalizedText formalName,
        String region,
        @Nullable LocalizedText note,
        int tileColumn,
        int tileRow,
        boolean reviewed) {}
