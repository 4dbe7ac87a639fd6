package az.rtcm.attendance;

import java.util.Collection;

/**
 * A participant's marks, counted.
 *
 * @param attended half-days present or late
 * @param late of those attended
 * @param excused not attended, with a reason
 */
public record Tally(int halfDays, int attended, int late, int excused) {

    static Tally of(Collection<Mark> marks, int halfDays) {
        return new Tally(
                halfDays,
                (int) marks.stream().filter(Mark::counts).count(),
                (int) marks.stream().filter(mark -> mark == Mark.LATE).count(),
                (int) marks.stream().filter(mark -> mark == Mark.EXCUSED).count());
    }

    /** Between 0 and 1. */
    public double share() {
        return halfDays == 0 ? 0 : (double) attended / halfDays;
    }

    /** Whether at least this share of the half-days was attended; counted in whole numbers. */
    public boolean reaches(int percent) {
        return halfDays > 0 && attended * 100 >= percent * halfDays;
    }
}
