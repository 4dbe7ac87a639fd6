package az.rtcm.reports;

/** How many sessions took place in a year. */
public record YearOfSessions(int year, int sessions) {}
