package az.rtcm.reports;

/**
 * A number of people as the public sees it: full fives only, so that neither two numbers held side
 * by side nor yesterday's and today's tell of a few people. See {@code
 * docs/adr/0013-small-cells.md}.
 *
 * @param least what is certain to be there
 */
public record PublicCount(Kind kind, int least) {

    /** How much is said. */
    public enum Kind {
        /** Nobody. */
        NONE,
        /** Some, without any number: a label would already give one away. */
        REACHED,
        /** One to four: "fewer than 5". */
        FEW,
        /** So many or more. */
        AT_LEAST
    }

    /** Numbers below this are small, and larger ones are told in steps of it. */
    static final int STEP = 5;

    static final PublicCount NONE = new PublicCount(Kind.NONE, 0);
    static final PublicCount REACHED = new PublicCount(Kind.REACHED, 1);
    static final PublicCount FEW = new PublicCount(Kind.FEW, 1);
    static final PublicCount MANY = new PublicCount(Kind.AT_LEAST, STEP);

    static PublicCount of(int people) {
        if (people == 0) {
            return NONE;
        }
        return people < STEP ? FEW : new PublicCount(Kind.AT_LEAST, people / STEP * STEP);
    }

    public boolean isReached() {
        return kind != Kind.NONE;
    }

    /** As it stands in open data: {@code 0}, {@code <5}, {@code 25+}, {@code reached}. */
    public String code() {
        return switch (kind) {
            case NONE -> "0";
            case FEW -> "<" + STEP;
            case AT_LEAST -> least + "+";
            case REACHED -> "reached";
        };
    }
}
