package az.rtcm.shared.web;

/**
 * The places of the home page that modules fill: each a subject of {@link Panel}. The home page
 * knows no module; every module knows what it has to say there.
 */
public enum Home {
    /** Beside the first sentence: one drawing. */
    OPENING,
    /**
     * Below each other over the whole width, by {@link Panel#order()}: 10 next trainings, 20
     * figures, 30 pledge, 40 curriculum, 60 news. The panel brings its own {@code wrap} or {@code
     * band}.
     */
    SECTION
}
