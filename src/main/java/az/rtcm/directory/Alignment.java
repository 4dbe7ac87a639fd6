package az.rtcm.directory;

import java.util.ArrayList;
import java.util.List;

/** The words of two names, each of the shorter one laid beside its likeliest in the longer one. */
final class Alignment {

    private static final double ALIKE = 0.78;
    private static final double ONE_NAME = 0.88;
    private static final double WORD_MORE = 0.02;

    private final List<String> shorter;
    private final List<String> longer;
    private final List<Integer> partners = new ArrayList<>();
    private final double score;

    Alignment(List<String> one, List<String> other) {
        shorter = one.size() <= other.size() ? one : other;
        longer = one.size() <= other.size() ? other : one;
        score = align();
    }

    /** Between 0 and 1. */
    double score() {
        return score;
    }

    boolean isOneAgainstSeveral() {
        return shorter.size() == 1 && longer.size() > 1;
    }

    /** Whether the same words stand in another order. */
    boolean isSwapped() {
        return partners.size() > 1 && score >= ALIKE && partners.getFirst() > partners.getLast();
    }

    private double align() {
        double sum = 0;
        for (var word : shorter) {
            int partner = partner(word);
            partners.add(partner);
            sum += partner < 0 ? 0 : likeness(word, longer.get(partner));
        }
        double mean = sum / shorter.size();
        int more = longer.size() - shorter.size();
        return (isOneAgainstSeveral() ? ONE_NAME * mean : mean) - WORD_MORE * Math.min(3, more);
    }

    private int partner(String word) {
        int best = -1;
        double most = 0;
        for (int i = 0; i < longer.size(); i++) {
            double likeness = likeness(word, longer.get(i));
            if (likeness > most && !partners.contains(i)) {
                best = i;
                most = likeness;
            }
        }
        return best;
    }

    private static double likeness(String one, String other) {
        double similarity = SoundDistance.similarity(one, other);
        return similarity < ALIKE ? 0 : similarity;
    }
}
