package az.rtcm.directory;

import az.rtcm.shared.text.LocalizedText;

/** What is known of an organisation that is being registered; see {@link Organisation}. */
public record NewOrganisation(
        OrganisationKind kind, String country, LocalizedText name, boolean illustrative) {}
