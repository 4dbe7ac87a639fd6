package az.rtcm.reports;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Rule 9, tried by somebody who holds everything that is served side by side. */
class SmallCellsTests {

    @Test
    void aNumberIsToldInFullFives() {
        assertThat(Stream.of(0, 1, 4, 5, 9, 10, 23).map(PublicCount::of).map(PublicCount::code))
                .containsExactly("0", "<5", "<5", "5+", "5+", "10+", "20+");
    }

    @Test
    void theSumOfSmallNumbersIsWithheldWhenItLeavesThemNoFreedom() {
        var crowd = Crowd.nobody().with("A", 1, 4).with("B", 1, 4);
        assertThat(Published.of(crowd.heads()).session("s1").people())
                .isIn(PublicCount.MANY, PublicCount.REACHED);

        assertNothingIsGivenAway(crowd);
        assertNothingIsGivenAway(Crowd.nobody().with("A", 1, 1).with("B", 1, 1));
    }

    @Test
    void peopleWhoCameTwiceDoNotGiveTheOthersAway() {
        assertNothingIsGivenAway(Crowd.nobody().with("A", 1, 1).with("B", 3, 22));
        assertNothingIsGivenAway(Crowd.nobody().with("B", 1, 4).with("A", 2, 1).with("B", 2, 4));
    }

    @Test
    void theFewWhoFailedAreNotTheDifferenceOfTwoNumbers() {
        var crowd = Crowd.nobody().with("A", 1, 23).withFailed("A", 1, 1);
        var published = Published.of(crowd.heads());
        assertThat(published.participations().code()).isEqualTo("20+");
        assertThat(published.certificates().code()).isEqualTo("20+");
        assertThat(published.completion()).isNull();
        assertNothingIsGivenAway(crowd);
    }

    @Test
    void aShareIsToldInStepsOfFivePercent() {
        var crowd = Crowd.nobody().with("A", 1, 40).withFailed("A", 1, 9);
        assertThat(Published.of(crowd.heads()).completion()).isEqualTo(0.8);
    }

    @Test
    void nobodyCanWorkOutAHiddenNumber() {
        var random = new Random(9);
        for (int round = 0; round < 200; round++) {
            assertNothingIsGivenAway(Crowd.random(random));
        }
    }

    /** Each small number could be another one, and all that is served would be the same. */
    private static void assertNothingIsGivenAway(Crowd crowd) {
        var served = crowd.served();
        crowd.secrets()
                .forEach(
                        (secret, number) -> {
                            if (number > 0 && number < PublicCount.STEP) {
                                assertThat(
                                                crowd.alternatives()
                                                        .filter(
                                                                other ->
                                                                        !number.equals(
                                                                                other.secrets()
                                                                                        .get(
                                                                                                secret)))
                                                        .anyMatch(
                                                                other ->
                                                                        other.served()
                                                                                .equals(served)))
                                        .as("%s is %d: %s", secret, number, served)
                                        .isTrue();
                            }
                        });
    }
}
