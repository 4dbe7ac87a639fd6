package az.rtcm.nominations.web;

import org.jspecify.annotations.Nullable;

/** Why somebody with a seat withdraws, as it was typed. */
public record WithdrawalReason(String words) {

    /** Characters of it. */
    public static final int LONGEST = 1_000;

    static WithdrawalReason of(@Nullable String typed) {
        return new WithdrawalReason(typed == null ? "" : typed.strip());
    }

    /** Message key of what is wrong; null when nothing is. */
    @Nullable String problem() {
        if (words.isEmpty()) {
            return "nominations.withdrawal.reason.missing";
        }
        return words.length() > LONGEST ? "nominations.decide.long-reason" : null;
    }
}
