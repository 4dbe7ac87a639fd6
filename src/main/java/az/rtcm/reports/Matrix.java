package az.rtcm.reports;

import az.rtcm.directory.Country;
import az.rtcm.gcm.Objective;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * People who completed a session that teaches an objective, by sending country, each counted once a
 * cell. Cells do not add up: a person may stand in several.
 *
 * @param <C> what a cell holds: {@link PublicCount} for the public, an exact number for the staff
 */
public record Matrix<C>(
        LocalDate asOf, Records records, List<Country> countries, List<Line<C>> lines) {

    /**
     * One objective.
     *
     * @param cells by country code; no entry where nobody was reached
     */
    public record Line<C>(Objective objective, MappingState mapping, Map<String, C> cells) {

        public @Nullable C cell(Country country) {
            return cells.get(country.code());
        }

        /** Countries reached. */
        public int reached() {
            return cells.size();
        }
    }
}
