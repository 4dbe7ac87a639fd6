package az.rtcm.reports;

import static org.assertj.core.api.Assertions.assertThat;

import az.rtcm.PlatformTest;
import az.rtcm.accounts.SignIn;
import az.rtcm.attendance.Attendance;
import az.rtcm.attendance.Evidence;
import az.rtcm.attendance.Held;
import az.rtcm.certificates.CertificateNames;
import az.rtcm.certificates.Certificates;
import az.rtcm.directory.People;
import az.rtcm.directory.PersonId;
import az.rtcm.nominations.Candidate;
import az.rtcm.nominations.Candidates;
import az.rtcm.training.Planned;
import az.rtcm.training.SessionId;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** Two records of one person become one: everything follows, and counts once (rule 1). */
@PlatformTest
class MergedPersonsTests {

    @Autowired Figures figures;
    @Autowired Held held;
    @Autowired Attendance attendance;
    @Autowired Certificates certificates;
    @Autowired CertificateNames names;
    @Autowired Candidates candidates;
    @Autowired People people;
    @Autowired SignIn signIn;
    @Autowired MockMvcTester web;

    @Test
    void twoRecordsInOneSessionAreOnePersonAndOneParticipation() {
        var before = counted();
        var course = held.withPeople(2);
        var first = course.person(0);
        var second = course.person(1);
        complete(course.id());
        certify(course.id(), first);
        certify(course.id(), second);
        assertThat(counted()).isEqualTo(plus(before, 1, 2, 2, 2));

        Planned.asCentre(() -> people.merge(second, first));

        assertThat(counted()).isEqualTo(plus(before, 1, 1, 1, 1));
        assertThat(attendance.participations(first)).hasSize(1);
        assertThat(attendance.participations(second)).hasSize(1);
        assertThat(Planned.as(() -> certificates.of(first))).hasSize(2);
        assertThat(Planned.as(() -> certificates.holders(course.id()))).hasSize(1);
        assertThat(Planned.as(() -> certificates.issueFor(course.id())).certificates()).isEmpty();
        var page = web.get().uri("/en/my/transcript").with(signIn.as(first)).exchange();
        assertThat(page).hasStatusOk();
        assertThat(Jsoup.parse(body(page)).select("tbody tr")).hasSize(1);

        var merge = Planned.as(() -> people.sheet(first)).merges().getFirst();
        Planned.asCentre(() -> people.separate(merge.id()));
        assertThat(counted()).isEqualTo(plus(before, 1, 2, 2, 2));
    }

    @Test
    void whoeverWasInTwoSessionsUnderTwoRecordsIsOneIndividual() {
        var before = counted();
        var one = held.withPeople(1);
        var other = held.withPeople(1);
        complete(one.id());
        complete(other.id());
        var stays = one.person(0);
        var goes = other.person(0);
        assertThat(counted()).isEqualTo(plus(before, 2, 2, 2, 0));

        Planned.asCentre(() -> people.merge(goes, stays));

        assertThat(counted()).isEqualTo(plus(before, 2, 2, 1, 0));
        assertThat(attendance.participations(stays)).hasSize(2);
    }

    @Test
    void aNameThatWasConfirmedUnderTheOtherRecordNeedNotBeConfirmedAgain() {
        var course = held.withPeople(2);
        complete(course.id());
        var goes = course.person(1);
        var stays = course.person(0);
        var name = people.find(stays).orElseThrow().name().latin();
        signIn.as(goes).run(() -> names.confirm(goes, name));
        assertThat(names.isConfirmed(people.find(stays).orElseThrow())).isFalse();

        Planned.asCentre(() -> people.merge(goes, stays));

        assertThat(names.isConfirmed(people.find(stays).orElseThrow())).isTrue();
        assertThat(Planned.as(() -> certificates.issueFor(course.id())).certificates()).hasSize(1);
    }

    @Test
    void theCoordinatorSeesThatTwoNomineesAreOnePerson() {
        var course = held.withPeople(2);
        assertThat(flagged(course.id())).isEmpty();
        Planned.asCentre(() -> people.merge(course.person(1), course.person(0)));
        assertThat(flagged(course.id())).hasSize(2);

        var later = held.withPeople(1);
        Planned.asCentre(() -> people.merge(later.person(0), course.person(0)));
        assertThat(Planned.as(() -> candidates.of(later.id())))
                .singleElement()
                .matches(one -> one.flags().contains(Candidate.Flag.TOOK_PART_BEFORE));
    }

    private List<Candidate> flagged(SessionId session) {
        return Planned.as(() -> candidates.of(session)).stream()
                .filter(one -> one.flags().contains(Candidate.Flag.RESEMBLES))
                .toList();
    }

    private void complete(SessionId session) {
        Planned.asCentre(
                () -> {
                    for (var half : attendance.register(session).halfDays()) {
                        attendance.markAllPresent(session, half, Evidence.SEEN);
                    }
                    attendance.close(session, null);
                });
    }

    private void certify(SessionId session, PersonId person) {
        var name = people.find(person).orElseThrow().name().onCertificate("en");
        signIn.as(person).run(() -> names.confirm(person, name));
        Planned.asCentre(() -> certificates.issueFor(session));
    }

    private record Count(long sessions, long participations, long individuals, long certificates) {}

    private Count counted() {
        return new Count(
                amount(Figure.SESSIONS),
                amount(Figure.PARTICIPATIONS),
                amount(Figure.INDIVIDUALS),
                amount(Figure.CERTIFICATES));
    }

    private static Count plus(
            Count before, int sessions, int participations, int individuals, int certificates) {
        return new Count(
                before.sessions() + sessions,
                before.participations() + participations,
                before.individuals() + individuals,
                before.certificates() + certificates);
    }

    private long amount(Figure figure) {
        var amount = figures.one(figure, Records.REAL).amount();
        return amount == null ? 0 : Math.round(amount);
    }

    private static String body(MvcTestResult answer) {
        return new String(answer.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8);
    }
}
