package az.rtcm.nominations.admin;

import az.rtcm.directory.Organisation;
import az.rtcm.directory.OrganisationKind;
import az.rtcm.nominations.Call;
import az.rtcm.nominations.NewCall;
import az.rtcm.nominations.Quota;
import az.rtcm.shared.text.LocalizedText;
import az.rtcm.shared.time.PartialDate;
import az.rtcm.training.Schedule;
import az.rtcm.training.Session;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.validation.BindingResult;

/**
 * A call as typed. All organisations of the ticked countries and kinds are invited, and the ones
 * ticked themselves.
 *
 * @param time of the deadline in the centre's time zone
 * @param eligibility by code of the language
 * @param maximum seats by code of the country, empty for no quota
 */
public record CallForm(
        @NotNull @Min(1) @Max(5000) @Nullable Integer seats,
        @NotNull @Nullable LocalDate deadline,
        @NotBlank @Pattern(regexp = "([01]\\d|2[0-3]):[0-5]\\d") String time,
        @Nullable Map<String, @Size(max = 2000) String> eligibility,
        @Nullable LocalDate cutOff,
        @Nullable Map<String, String> minimum,
        @Nullable Map<String, String> maximum,
        @Nullable List<UUID> organisations,
        @Nullable List<String> countries,
        @Nullable List<OrganisationKind> kinds) {

    static CallForm of(Session session) {
        return new CallForm(
                session.seats(),
                null,
                "18:00",
                Map.of(),
                null,
                Map.of(),
                Map.of(),
                null,
                null,
                null);
    }

    static CallForm of(Call call) {
        var deadline = call.deadline().atZone(Schedule.CENTRE);
        var minimum = new HashMap<String, String>();
        var maximum = new HashMap<String, String>();
        for (var quota : call.quotas()) {
            minimum.put(quota.country(), String.valueOf(quota.minimum()));
            maximum.put(quota.country(), String.valueOf(quota.maximum()));
        }
        var eligibility = new HashMap<String, String>();
        call.eligibility().texts().forEach((code, text) -> eligibility.put(code, text.text()));
        return new CallForm(
                call.seats(),
                deadline.toLocalDate(),
                deadline.toLocalTime().toString().substring(0, 5),
                eligibility,
                call.cutOff(),
                minimum,
                maximum,
                null,
                null,
                null);
    }

    /** Nobody can be selected for a session that has begun. */
    void checkStart(@Nullable PartialDate starts, BindingResult errors) {
        if (starts != null && Objects.requireNonNull(deadline).isAfter(starts.latest())) {
            errors.rejectValue("deadline", "nominations.deadline.after-start");
        }
    }

    /**
     * Notes what no annotation can say, of a form that has no other mistake.
     *
     * @param names of the countries there are, as the reader calls them
     */
    void check(Instant now, Instant before, Map<String, String> names, BindingResult errors) {
        if (!moment().equals(before) && !moment().isAfter(now)) {
            errors.rejectValue("deadline", "nominations.deadline.past");
        }
        var most = given(maximum);
        var least = given(minimum);
        names.forEach((code, name) -> check(code, name, least.get(code), most.get(code), errors));
    }

    private static void check(
            String code,
            String name,
            @Nullable String least,
            @Nullable String most,
            BindingResult errors) {
        if (most != null && !isNumber(most)) {
            reject("maximum", code, "nominations.quota.no-number", name, errors);
        }
        if (least == null) {
            return;
        }
        if (!isNumber(least)) {
            reject("minimum", code, "nominations.quota.no-number", name, errors);
        } else if (most == null) {
            reject("minimum", code, "nominations.quota.minimum-alone", name, errors);
        } else if (isNumber(most) && Integer.parseInt(least) > Integer.parseInt(most)) {
            reject("minimum", code, "nominations.quota.minimum-above-maximum", name, errors);
        }
    }

    private static void reject(
            String column, String code, String problem, String name, BindingResult errors) {
        var field = column + "[" + code + "]";
        errors.rejectValue(field, problem, new Object[] {name}, null);
    }

    /** More wished for than there is; nobody enforces a minimum, so it is said and no more. */
    boolean wishesForMoreThanThereIs(Set<String> countries) {
        int wished = quotas(countries).stream().mapToInt(Quota::minimum).sum();
        return wished > Objects.requireNonNull(seats);
    }

    /**
     * @param known codes of the countries there are; quotas of others are no quotas
     */
    NewCall call(Collection<Organisation> all, Set<String> known) {
        return new NewCall(
                Objects.requireNonNull(seats),
                moment(),
                text(),
                cutOff,
                quotas(known),
                invited(all).stream().map(Organisation::id).collect(Collectors.toSet()));
    }

    Set<Organisation> invited(Collection<Organisation> all) {
        return all.stream().filter(this::isInvited).collect(Collectors.toSet());
    }

    private boolean isInvited(Organisation organisation) {
        boolean ticked = organisations != null && organisations.contains(organisation.id().value());
        boolean ofCountry = countries != null && countries.contains(organisation.country());
        boolean ofKind = kinds == null || kinds.isEmpty() || kinds.contains(organisation.kind());
        return ticked || ofCountry && ofKind;
    }

    private Instant moment() {
        return Objects.requireNonNull(deadline)
                .atTime(LocalTime.parse(time))
                .atZone(Schedule.CENTRE)
                .toInstant();
    }

    /** English is the source where it is written, else the language that is. */
    private LocalizedText text() {
        var written = given(eligibility);
        var words = new LinkedHashMap<String, String>();
        Stream.concat(Stream.of("en"), written.keySet().stream().sorted())
                .filter(code -> written.containsKey(code) && code.matches("[a-z]{2,3}"))
                .forEach(code -> words.putIfAbsent(code, written.getOrDefault(code, "")));
        return LocalizedText.published(words);
    }

    private List<Quota> quotas(Set<String> known) {
        var least = given(minimum);
        return given(maximum).entrySet().stream()
                .filter(most -> known.contains(most.getKey()))
                .map(
                        most ->
                                Quota.of(
                                        most.getKey(),
                                        Integer.parseInt(least.getOrDefault(most.getKey(), "0")),
                                        Integer.parseInt(most.getValue())))
                .toList();
    }

    private static Map<String, String> given(@Nullable Map<String, String> typed) {
        var given = new HashMap<String, String>();
        if (typed != null) {
            typed.forEach(
                    (key, value) -> {
                        if (value != null && !value.isBlank()) {
                            given.put(key, value.strip());
                        }
                    });
        }
        return given;
    }

    private static boolean isNumber(String typed) {
        return typed.matches("\\d{1,4}");
    }
}
