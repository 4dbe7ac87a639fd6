package az.rtcm.nominations.admin;

import az.rtcm.files.FileId;
import az.rtcm.nominations.Channel;
import az.rtcm.nominations.OnBehalf;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.PastOrPresent;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What a nominee answered on paper or by word, with what the coordinator relies on. */
public record AnswerForm(
        @NotNull @Nullable Act act,
        @NotNull @Nullable Channel channel,
        @NotBlank @Size(max = 200) String reference,
        @NotNull @PastOrPresent @Nullable LocalDate dated) {

    /** Each has a message {@code nominations.act.…}. */
    public enum Act {
        CONFIRMED,
        DECLINED,
        WITHDRAWN
    }

    OnBehalf paper(@Nullable FileId scan) {
        return paper(channel, reference, dated, scan);
    }

    static OnBehalf paper(
            @Nullable Channel channel,
            String reference,
            @Nullable LocalDate dated,
            @Nullable FileId scan) {
        return new OnBehalf(
                Objects.requireNonNull(channel), reference, Objects.requireNonNull(dated), scan);
    }
}
