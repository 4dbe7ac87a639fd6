package az.rtcm.training.admin;

import az.rtcm.shared.text.LocalizedText;
import az.rtcm.training.Funder;
import jakarta.validation.constraints.Size;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** One funder as it is typed; without a name it is none. */
public record FunderForm(
        @Nullable @Size(max = 200) String name,
        @Nullable @Size(max = 200) String logoText,
        @Nullable Map<String, @Size(max = 1_000) String> sentence) {

    static FunderForm of(Funder funder) {
        return new FunderForm(funder.name(), funder.logoText(), Texts.typed(funder.sentence()));
    }

    static FunderForm blank() {
        return new FunderForm("", "", Map.of());
    }

    boolean isBlank() {
        return name == null || name.isBlank();
    }

    Funder written() {
        return new Funder(
                name == null ? "" : name.strip(),
                logoText == null ? "" : logoText.strip(),
                Texts.written(LocalizedText.empty("en"), sentence));
    }
}
