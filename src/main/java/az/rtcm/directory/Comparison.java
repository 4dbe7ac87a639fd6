package az.rtcm.directory;

import az.rtcm.directory.Match.Reason;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/** Weighs whether two descriptions are of one person, and says why. */
final class Comparison {

    private static final double WORTH_SHOWING = 0.82;
    private static final double SAME_SOUND = 0.95;
    private static final double ALIKE = 0.78;

    private final NewPerson one;
    private final NewPerson other;
    private final List<Reason> reasons = new ArrayList<>();
    private double score;

    private Comparison(NewPerson one, NewPerson other) {
        this.one = one;
        this.other = other;
    }

    /** The match if it is worth a look. */
    static Optional<Match> of(NewPerson wanted, Person candidate) {
        var comparison = new Comparison(wanted, candidate.details());
        comparison.weigh();
        return comparison.score < WORTH_SHOWING
                ? Optional.empty()
                : Optional.of(
                        new Match(
                                candidate,
                                Math.min(1, comparison.score),
                                List.copyOf(comparison.reasons)));
    }

    private void weigh() {
        names();
        patronymics();
        if (one.email() != null && one.email().equalsIgnoreCase(other.email())) {
            note(Reason.SAME_EMAIL, 0.04);
        }
        if (one.birthYear() != null && other.birthYear() != null) {
            boolean same = one.birthYear().equals(other.birthYear());
            note(same ? Reason.SAME_BIRTH_YEAR : Reason.OTHER_BIRTH_YEAR, same ? 0.05 : -0.12);
        }
        if (one.nationality() != null && one.nationality().equals(other.nationality())) {
            note(Reason.SAME_NATIONALITY, 0.01);
        }
        if (one.sex() != null && other.sex() != null && one.sex() != other.sex()) {
            note(Reason.OTHER_SEX, -0.15);
        }
    }

    private void names() {
        var best =
                forms(one.name())
                        .flatMap(
                                mine ->
                                        forms(other.name())
                                                .map(theirs -> new Alignment(mine, theirs)))
                        .max(Comparator.comparing(Alignment::score))
                        .orElse(null);
        if (best == null) {
            return;
        }
        var written = one.name().latin().toLowerCase(Locale.ROOT);
        if (written.equals(other.name().latin().toLowerCase(Locale.ROOT))) {
            note(Reason.SAME_NAME, best.score());
        } else if (best.score() >= SAME_SOUND) {
            note(Reason.SAME_NAME_SPELT_DIFFERENTLY, best.score());
        } else {
            note(Reason.SIMILAR_NAME, best.score());
        }
        if (best.isSwapped()) {
            reasons.add(Reason.NAME_PARTS_IN_ANOTHER_ORDER);
        }
        if (best.isOneAgainstSeveral()) {
            reasons.add(Reason.ONE_NAME_ONLY);
        }
    }

    private void patronymics() {
        var mine = patronymic(one.name());
        var theirs = patronymic(other.name());
        if (!mine.isEmpty() && !theirs.isEmpty()) {
            boolean same = SoundDistance.similarity(mine.getFirst(), theirs.getFirst()) >= ALIKE;
            note(same ? Reason.SAME_PATRONYMIC : Reason.OTHER_PATRONYMIC, same ? 0.04 : -0.12);
        }
    }

    private void note(Reason reason, double weight) {
        reasons.add(reason);
        score += weight;
    }

    private static Stream<List<String>> forms(PersonName name) {
        return Stream.of(name.latin(), name.nativeName())
                .filter(Objects::nonNull)
                .map(Names::words)
                .filter(words -> !words.isEmpty());
    }

    private static List<String> patronymic(PersonName name) {
        return name.patronymic() != null
                ? Names.words(name.patronymic())
                : name.nativeName() == null ? List.of() : Names.patronymic(name.nativeName());
    }
}
