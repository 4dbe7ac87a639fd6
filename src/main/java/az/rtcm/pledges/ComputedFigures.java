package az.rtcm.pledges;

import java.time.LocalDate;
import java.util.Map;

/**
 * What the platform itself counts, to be shown beside what was reported. A later module that
 * computes figures has one such bean, so that a pledge shows the same number as every other page.
 */
public interface ComputedFigures {

    /** By code of the {@link Fact}; a code that is not computed is left out. */
    Map<String, Computed> byFact();

    /**
     * @param path of the list that is counted, within the site
     */
    record Computed(long value, LocalDate asOf, String path) {}
}
