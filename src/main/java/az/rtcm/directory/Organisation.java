package az.rtcm.directory;

import az.rtcm.shared.text.LocalizedText;

/**
 * An organisation as it is called today.
 *
 * @param country code of the country where it has its seat
 * @param illustrative invented for the demonstration
 */
public record Organisation(
        OrganisationId id,
        OrganisationKind kind,
        String country,
        LocalizedText name,
        boolean illustrative) {}
