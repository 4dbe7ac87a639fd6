package az.rtcm.nominations.admin;

import az.rtcm.nominations.Candidate;
import az.rtcm.nominations.Decision;
import az.rtcm.nominations.PreparedReason;
import az.rtcm.nominations.Verdict;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** A decision on one nominee, with its reasons (rule 13). */
public record DecisionForm(
        @NotNull @Nullable Verdict verdict,
        @Nullable PreparedReason preparedReason,
        @Size(max = Decision.LONGEST_REASON) @Nullable String communicatedReason,
        @Size(max = Decision.LONGEST_REASON) @Nullable String internalReason) {

    /** As the decision stands; with another verdict when one is given. */
    static DecisionForm of(Candidate one, @Nullable Verdict wanted) {
        var told = one.communicatedReason();
        var standing =
                switch (one.state()) {
                    case SELECTED -> Verdict.SELECT;
                    case RESERVED -> Verdict.RESERVE;
                    case NOT_SELECTED -> Verdict.NOT_SELECT;
                    default -> null;
                };
        return new DecisionForm(
                wanted == null ? standing : wanted,
                told == null ? null : told.prepared(),
                told == null ? "" : Objects.requireNonNullElse(told.words(), ""),
                Objects.requireNonNullElse(one.internalReason(), ""));
    }

    Decision decision() {
        return new Decision(
                Objects.requireNonNull(verdict),
                internalReason,
                preparedReason,
                communicatedReason);
    }
}
