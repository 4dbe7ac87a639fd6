package az.rtcm.curriculum;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * That a module serves an objective of the Global Compact. A draft is a proposal and counts in no
 * figure until a coordinator approves it.
 *
 * @param objective 1 to 23
 * @param reason why it is as it is, as the one who decided wrote; null while nobody decided
 * @param decidedBy name of the one who decided
 * @param illustrative whether it was approved for a demonstration only
 */
public record Mapping(
        ModuleId module,
        int objective,
        boolean approved,
        @Nullable String reason,
        @Nullable String decidedBy,
        @Nullable Instant decidedAt,
        boolean illustrative) {}
