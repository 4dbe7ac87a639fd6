package az.rtcm.directory;

import java.util.List;

/**
 * Somebody who may be the same person. A proposal to look at: nothing is ever merged because of it.
 *
 * @param score between 0 and 1; from {@link #LIKELY} on probably the same person
 * @param reasons what speaks for it and against it, the weightiest first
 */
public record Match(Person person, double score, List<Reason> reasons) {

    public static final double LIKELY = 0.9;

    /** Each has a message {@code directory.match.…}. */
    public enum Reason {
        SAME_NAME,
        SAME_NAME_SPELT_DIFFERENTLY,
        SIMILAR_NAME,
        NAME_PARTS_IN_ANOTHER_ORDER,
        ONE_NAME_ONLY,
        SAME_PATRONYMIC,
        SAME_EMAIL,
        SAME_BIRTH_YEAR,
        SAME_NATIONALITY,
        OTHER_PATRONYMIC,
        OTHER_BIRTH_YEAR,
        OTHER_SEX
    }

    public boolean isLikely() {
        return score >= LIKELY;
    }
}
