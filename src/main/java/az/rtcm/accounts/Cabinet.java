package az.rtcm.accounts;

import az.rtcm.directory.PersonId;

/** The cabinet of a signed-in person, on which later modules show their panels. */
public record Cabinet(PersonId person) {}
