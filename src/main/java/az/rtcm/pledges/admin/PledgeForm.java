package az.rtcm.pledges.admin;

import az.rtcm.directory.OrganisationId;
import az.rtcm.pledges.NewPledge;
import az.rtcm.pledges.Parties;
import az.rtcm.pledges.Pledge;
import az.rtcm.pledges.PledgeId;
import az.rtcm.pledges.PledgeKind;
import az.rtcm.shared.text.LocalizedText;
import az.rtcm.shared.text.TextState;
import az.rtcm.shared.time.PartialDate;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.validation.BindingResult;

/** What is typed to enter a pledge or to change it. */
record PledgeForm(
        int version,
        @NotBlank @Size(max = 40) @Nullable String number,
        @Nullable Map<String, String> name,
        @Nullable Map<String, String> title,
        @Nullable Map<String, String> summary,
        @Nullable Map<String, String> text,
        @Nullable Map<String, String> footnote,
        @Nullable Set<PledgeKind> kinds,
        @NotNull @Nullable Parties parties,
        @Nullable List<String> countries,
        @Nullable List<UUID> organisations,
        @Nullable UUID matches,
        @NotNull @Nullable Integer primary,
        @Nullable List<Integer> others,
        @Nullable PartialDate starts,
        @Nullable PartialDate ends,
        boolean illustrative) {

    /** Most characters of the texts in each language. */
    private static final int TITLE = 500;

    private static final int SUMMARY = 2_000;
    private static final int TEXT = 12_000;
    private static final int FOOTNOTE = 1_000;

    static PledgeForm empty() {
        return new PledgeForm(
                0, "", Map.of(), Map.of(), Map.of(), Map.of(), Map.of(), Set.of(), null, List.of(),
                List.of(), null, null, List.of(), null, null, false);
    }

    static PledgeForm of(Pledge pledge, List<String> languages) {
        var matches = pledge.matches();
        return new PledgeForm(
                pledge.version(),
                pledge.number(),
                Typed.words(pledge.name(), languages),
                Typed.words(pledge.title(), languages),
                Typed.words(pledge.summary(), languages),
                Typed.words(pledge.text(), languages),
                Typed.words(pledge.footnote(), languages),
                pledge.kinds(),
                pledge.parties(),
                pledge.countries(),
                pledge.organisations().stream().map(OrganisationId::value).toList(),
                matches == null ? null : matches.value(),
                pledge.primaryObjective(),
                pledge.otherObjectives(),
                pledge.starts(),
                pledge.ends(),
                pledge.illustrative());
    }

    /** Notes beside the fields what no annotation can say. */
    void check(BindingResult errors) {
        Typed.requireWords(errors, "name", name, 120);
        Typed.requireWords(errors, "title", title, TITLE);
        Typed.requireWords(errors, "summary", summary, SUMMARY);
        Typed.requireWords(errors, "text", text, TEXT);
        Typed.limit(errors, "footnote", footnote, FOOTNOTE);
    }

    /**
     * @param before the pledge as it is, whose untouched translations keep their state; null when
     *     it is new
     */
    NewPledge pledge(@Nullable Pledge before) {
        return new NewPledge(
                Objects.requireNonNull(number).strip(),
                written(before == null ? null : before.name(), name),
                written(before == null ? null : before.title(), title),
                written(before == null ? null : before.summary(), summary),
                written(before == null ? null : before.text(), text),
                written(before == null ? null : before.footnote(), footnote),
                kinds == null ? Set.of() : kinds,
                Objects.requireNonNull(parties),
                countries == null ? List.of() : countries,
                organisations == null
                        ? List.of()
                        : organisations.stream()
                                .map(OrganisationId::new)
                                .collect(Collectors.toList()),
                matches == null ? null : new PledgeId(matches),
                Objects.requireNonNull(primary),
                others == null ? List.of() : others,
                starts,
                ends,
                illustrative);
    }

    private static LocalizedText written(
            @Nullable LocalizedText before, @Nullable Map<String, String> words) {
        var typed = words == null ? Map.<String, String>of() : words;
        return before == null || before.isEmpty()
                ? LocalizedText.written(typed, TextState.PUBLISHED)
                : before.rewritten(typed, TextState.PUBLISHED);
    }
}
