package az.rtcm.attendance;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;

class TallyTests {

    @Test
    void beingLateCountsAndBeingExcusedDoesNot() {
        var tally = Tally.of(List.of(Mark.PRESENT, Mark.LATE, Mark.EXCUSED, Mark.ABSENT), 4);
        assertThat(tally.attended()).isEqualTo(2);
        assertThat(tally.late()).isEqualTo(1);
        assertThat(tally.excused()).isEqualTo(1);
        assertThat(tally.share()).isEqualTo(0.5);
    }

    @Test
    void fourOfFiveHalfDaysAreEightyPerCentAndThreeAreNot() {
        assertThat(present(4, 5).reaches(80)).isTrue();
        assertThat(present(3, 5).reaches(80)).isFalse();
        assertThat(present(8, 10).reaches(80)).isTrue();
        assertThat(present(7, 10).reaches(80)).isFalse();
        assertThat(present(2, 3).reaches(67)).as("two thirds are not 67 per cent").isFalse();
    }

    @Test
    void whatIsNotMarkedWasNotAttended() {
        assertThat(present(3, 4).reaches(80)).isFalse();
        assertThat(present(0, 0).reaches(0)).as("nothing to attend").isFalse();
    }

    private static Tally present(int attended, int halfDays) {
        return Tally.of(Collections.nCopies(attended, Mark.PRESENT), halfDays);
    }
}
