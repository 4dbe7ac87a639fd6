package az.rtcm.directory;

/** What an organisation is; also the category of the participants that it sends. */
public enum OrganisationKind {
    MIGRATION_AGENCY,
    OTHER_STATE_BODY,
    CIVIL_SOCIETY,
    ACADEMIA,
    MEDIA,
    PRIVATE_SECTOR,
    INTERNATIONAL_ORGANIZATION
}
