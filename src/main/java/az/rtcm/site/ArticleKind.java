package az.rtcm.site;

/** What editors write. */
public enum ArticleKind {
    PAGE,
    NEWS
}
