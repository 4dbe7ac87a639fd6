package az.rtcm.accounts.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import az.rtcm.PlatformTest;
import az.rtcm.accounts.Role;
import az.rtcm.accounts.SignIn;
import java.util.ArrayList;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Guesses are counted before anything is held that others wait for. */
@PlatformTest
class AttemptsTests {

    @Autowired Attempts attempts;
    @Autowired Resets resets;
    @Autowired OwnAccount own;
    @Autowired AddressChanges addresses;
    @Autowired SignIn signIn;

    @Test
    void moreAskersThanConnectionsDoNotStopEachOther() throws Exception {
        var reader = signIn.as(Role.EDITOR);
        assertAllAnswered(place -> resets.ask(UUID.randomUUID() + "@example.org", place));
        assertAllAnswered(place -> reader.run(() -> own.changePassword("x", "y", null)));
        assertAllAnswered(place -> reader.run(() -> addresses.ask("x", "y@example.org")));
    }

    private static void assertAllAnswered(Consumer<String> asking) throws Exception {
        var asked = new ArrayList<Future<?>>();
        try (var askers = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int asker = 0; asker < 60; asker++) {
                var place = "10.9.8." + asker;
                asked.add(askers.submit(() -> asking.accept(place)));
            }
            for (var each : asked) {
                try {
                    each.get(20, TimeUnit.SECONDS);
                } catch (ExecutionException e) {
                    assertThat(e.getCause())
                            .isInstanceOfAny(WrongSignIn.class, TooManyAttempts.class);
                }
            }
        }
    }

    @Test
    void oneWhoWasStoppedStaysStopped() {
        var key = "test " + UUID.randomUUID();
        attempts.count(key, 1);
        for (int time = 0; time < 2; time++) {
            assertThatExceptionOfType(TooManyAttempts.class)
                    .isThrownBy(() -> attempts.count(key, 1));
        }
    }

    @Test
    void aHouseholdWithManyAddressesIsOnePlace() {
        assertThat(Attempts.place("2001:db8:1:2::3"))
                .isEqualTo(Attempts.place("2001:db8:1:2:ffff:1:2:3"))
                .isNotEqualTo(Attempts.place("2001:db8:1:3::3"));
        assertThat(Attempts.place("203.0.113.7")).isEqualTo("203.0.113.7");
        assertThat(Attempts.place("::ffff:203.0.113.7")).isEqualTo("203.0.113.7");
        assertThat(Attempts.place("not:an:address")).isEqualTo("not:an:address");
    }
}
