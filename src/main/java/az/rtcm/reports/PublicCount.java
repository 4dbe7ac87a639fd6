package az.rtcm.reports;

/**
 * A number of people as the public sees it.
 *
 * @param least what is certain to be there; the number itself when it is {@link Kind#EXACT}
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
        /** Five or more; the number is withheld to protect a smaller one. */
        MANY,
        /** The number itself, five or more. */
        EXACT
    }

    static final PublicCount NONE = new PublicCount(Kind.NONE, 0);
    static final PublicCount REACHED = new PublicCount(Kind.REACHED, 1);
    static final PublicCount FEW = new PublicCount(Kind.FEW, 1);
    static final PublicCount MANY = new PublicCount(Kind.MANY, SmallCells.THRESHOLD);

    static PublicCount exact(int people) {
        return new PublicCount(Kind.EXACT, people);
    }

    public boolean isReached() {
        return kind != Kind.NONE;
    }

    /**
     * As it stands in open data: {@code 0}, {@code 27}, {@code <5}, {@code 5+}, {@code reached}.
     */
    public String code() {
        return switch (kind) {
            case NONE, EXACT -> Integer.toString(least);
            case FEW -> "<5";
            case MANY -> "5+";
            case REACHED -> "reached";
        };
    }
}
