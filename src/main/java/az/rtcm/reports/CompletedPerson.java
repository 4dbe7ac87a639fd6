package az.rtcm.reports;

import az.rtcm.directory.PersonId;
import az.rtcm.shared.text.LocalizedText;
import java.util.UUID;

/** Somebody behind a cell of the matrix, for the staff: one row a session completed. */
public record CompletedPerson(PersonId person, String name, UUID session, LocalizedText title) {}
