package az.rtcm.directory;

import az.rtcm.shared.text.LocalizedText;
import az.rtcm.shared.time.PartialDate;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An organisation as the back office works on it.
 *
 * @param version to be handed back with a change
 * @param names all that it has borne or will bear, the latest first
 * @param successors organisations that took over from it
 * @param predecessors organisations that it took over from
 */
public record OrganisationSheet(
        Organisation organisation,
        int version,
        List<DatedName> names,
        List<Succession> successors,
        List<Succession> predecessors) {

    /**
     * @param since first day of the name, null when it is the first one
     */
    public record DatedName(@Nullable LocalDate since, LocalizedText name) {}

    /** Another organisation and when the succession took place. */
    public record Succession(OrganisationId other, LocalizedText name, PartialDate since) {}
}
