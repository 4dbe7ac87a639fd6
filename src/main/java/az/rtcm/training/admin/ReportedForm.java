package az.rtcm.training.admin;

import az.rtcm.training.OnRecord;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.Size;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.validation.Errors;

/** What reports say of a session on record: a number of people and where it stands. */
public record ReportedForm(
        @Nullable @Positive @Max(100_000) Integer headCount,
        @Nullable Map<String, @Size(max = 2_000) String> remark) {

    static @Nullable ReportedForm of(@Nullable OnRecord reported) {
        return reported == null
                ? null
                : new ReportedForm(reported.headCount(), Texts.typed(reported.remark()));
    }

    /** A number is known from somewhere (rule 1). */
    void check(Errors errors) {
        if (headCount != null && Texts.isBlank(remark)) {
            errors.rejectValue("reported.remark", "training.reported.source-needed");
        }
    }

    OnRecord written(OnRecord before) {
        return new OnRecord(Texts.written(before.remark(), remark), before.countries(), headCount);
    }
}
