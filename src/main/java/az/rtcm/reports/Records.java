package az.rtcm.reports;

/** Which records a figure counts. The two are never added up. */
public enum Records {
    /** What really happened: every headline figure. */
    REAL,
    /** What was invented for a demonstration: shown only when asked for, and labelled. */
    ILLUSTRATIVE;

    /** From the switch in the address: {@code ?illustrative=show}. */
    public static Records asked(String illustrative) {
        return "show".equals(illustrative) ? ILLUSTRATIVE : REAL;
    }

    public boolean isIllustrative() {
        return this == ILLUSTRATIVE;
    }

    /** What an address of the same records ends with. */
    public String query() {
        return isIllustrative() ? "?illustrative=show" : "";
    }
}
