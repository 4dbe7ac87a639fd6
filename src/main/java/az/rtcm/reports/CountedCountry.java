package az.rtcm.reports;

import az.rtcm.directory.Country;

/**
 * A sending country in the list behind a figure.
 *
 * @param sessions in which somebody of it took part
 * @param people who are on record; none when only the country itself is
 */
public record CountedCountry(Country country, int sessions, PublicCount people) {}
