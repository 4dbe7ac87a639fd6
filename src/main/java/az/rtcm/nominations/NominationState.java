package az.rtcm.nominations;

import java.util.Locale;
import java.util.Set;

/** Where a nomination stands. This is the only place that knows which state follows which. */
public enum NominationState {
    /** On the organisation's list, not handed in. */
    DRAFT,
    SUBMITTED,
    /** Has a seat offered, to be confirmed once the decision is announced. */
    SELECTED,
    RESERVED,
    NOT_SELECTED,
    /** Has a seat. */
    CONFIRMED,
    DECLINED,
    WITHDRAWN;

    /** States in which the person is still meant to take part or may yet come to do so. */
    public static final Set<NominationState> LIVE =
            Set.of(DRAFT, SUBMITTED, SELECTED, RESERVED, CONFIRMED);

    boolean canBecome(NominationState next) {
        return next != this && followers().contains(next);
    }

    public boolean isLive() {
        return LIVE.contains(this);
    }

    /** Whether the centre has decided on it and nobody has answered yet. */
    public boolean isDecision() {
        return this == SELECTED || this == RESERVED || this == NOT_SELECTED;
    }

    /** The message key of its name. */
    public String label() {
        return "nominations.state." + name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** The kind of the tag that shows it. */
    public String tag() {
        return switch (this) {
            case DRAFT -> "line";
            case SUBMITTED -> "info";
            case SELECTED -> "open";
            case RESERVED -> "progress";
            case CONFIRMED -> "done";
            case NOT_SELECTED, DECLINED, WITHDRAWN -> "stop";
        };
    }

    private Set<NominationState> followers() {
        return switch (this) {
            case DRAFT -> Set.of(SUBMITTED, WITHDRAWN);
            case SUBMITTED -> Set.of(DRAFT, SELECTED, RESERVED, NOT_SELECTED, WITHDRAWN);
            case SELECTED ->
                    Set.of(SUBMITTED, RESERVED, NOT_SELECTED, CONFIRMED, DECLINED, WITHDRAWN);
            case RESERVED -> Set.of(SUBMITTED, SELECTED, NOT_SELECTED, WITHDRAWN);
            case NOT_SELECTED -> Set.of(SUBMITTED, SELECTED, RESERVED, WITHDRAWN);
            case CONFIRMED -> Set.of(WITHDRAWN);
            case DECLINED, WITHDRAWN -> Set.of();
        };
    }
}
