package az.rtcm.shared.text;

/** How far the text of one language is; visitors see only what is published. */
public enum TextState {
    MISSING,
    DRAFT,
    REVIEWED,
    PUBLISHED
}
