package az.rtcm.reports;

/**
 * A share of people as the public sees it: in steps of five percent, and not at all while either
 * side is a few people.
 */
final class PublicShare {

    private static final double STEP = 0.05;

    private final double exact;
    private boolean shown;

    PublicShare(int part, int whole) {
        this.exact = whole == 0 ? 0 : (double) part / whole;
        this.shown = whole > 0 && !isFew(part) && !isFew(whole - part);
    }

    private static boolean isFew(int people) {
        return people > 0 && people < PublicCount.STEP;
    }

    boolean isShown() {
        return shown;
    }

    /** True when it was shown until now. */
    boolean hide() {
        boolean was = shown;
        shown = false;
        return was;
    }

    /** From 0 to 1; the share is this or more. */
    double least() {
        return Math.floor(exact / STEP + 1e-9) * STEP;
    }

    /** The share is this or less; nobody and everybody are said as they are. */
    double most() {
        return exact == 0 || exact == 1 ? exact : least() + STEP;
    }
}
