package az.rtcm.certificates;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import az.rtcm.PlatformTest;
import az.rtcm.accounts.Role;
import az.rtcm.accounts.SignIn;
import az.rtcm.attendance.Attendance;
import az.rtcm.attendance.Evidence;
import az.rtcm.attendance.Held;
import az.rtcm.attendance.Mark;
import az.rtcm.attendance.ReliedOn;
import az.rtcm.attendance.Remark;
import az.rtcm.certificates.AnsweredBy.Channel;
import az.rtcm.directory.People;
import az.rtcm.directory.PersonId;
import az.rtcm.directory.PersonName;
import az.rtcm.shared.actor.Actor;
import az.rtcm.shared.web.NotFound;
import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.function.Supplier;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;

@PlatformTest
class CertificatesTests {

    private static final AnsweredBy LIST =
            new AnsweredBy(Channel.SIGNED_LIST, "7/12", LocalDate.of(2026, 9, 10), null);

    @Autowired Certificates certificates;
    @Autowired CertificateNames names;
    @Autowired Attendance attendance;
    @Autowired People people;
    @Autowired Held held;
    @Autowired SignIn signIn;
    @Autowired JdbcClient jdbc;

    @Test
    void whoDidNotAttendEnoughGetsNone() {
        var course = held.withPeople(2);
        attended(course, course.person(0));
        close(course);
        course.people().forEach(this::confirm);

        var issued = as(() -> certificates.issueFor(course.id()));

        assertThat(issued.certificates()).hasSize(1);
        assertThat(issued.waiting()).isZero();
        assertThat(as(() -> certificates.of(course.person(0)))).hasSize(1);
        assertThat(as(() -> certificates.of(course.person(1)))).isEmpty();
    }

    @Test
    void nobodyGetsOneWhoseNameIsNotConfirmed() {
        var course = completedBy(2);
        confirm(course.person(0));

        var first = as(() -> certificates.issueFor(course.id()));
        assertThat(first.certificates()).hasSize(1);
        assertThat(first.waiting()).isEqualTo(1);

        confirm(course.person(1));
        assertThat(as(() -> certificates.issueFor(course.id())).certificates()).hasSize(1);
    }

    @Test
    void issuingAgainIssuesNothing() {
        var course = issuedTo(3);
        assertThat(as(() -> certificates.issueFor(course.id())).certificates()).isEmpty();
        assertThat(count(course)).isEqualTo(3);
    }

    @Test
    void manyIssuingAtOnceIssueOneEach() throws Exception {
        var course = completedBy(4);
        course.people().forEach(this::confirm);
        try (var threads = Executors.newFixedThreadPool(6)) {
            var work = new ArrayList<Callable<Issued>>();
            for (int one = 0; one < 6; one++) {
                work.add(() -> as(() -> certificates.issueFor(course.id())));
            }
            int issued = 0;
            for (var done : threads.invokeAll(work)) {
                issued += done.get().certificates().size();
            }
            assertThat(issued).isEqualTo(4);
        }
        assertThat(count(course)).isEqualTo(4);
    }

    @Test
    void theSheetIsInTheHoldersLanguageAndKeptAsItWas() throws IOException {
        var course =
                held.with(
                        Held.person("az", PersonName.latin("Şəfiqə", "Əzizağaqızı")),
                        Held.person(
                                "ru",
                                new PersonName(
                                        "Semen", "Tkachev", "Семён Ткачёв", null, Map.of())));
        course.people().forEach(person -> attended(course, person));
        close(course);
        course.people().forEach(this::confirm);
        as(() -> certificates.issueFor(course.id(), new IssueDetails(16, "N. Director, Head")));

        assertThat(textOf(course.person(0)))
                .contains("Sertifikat", "Şəfiqə Əzizağaqızı", "16 saat", "Bakı", "N. Director");
        assertThat(textOf(course.person(1)))
                .contains("Сертификат", "Семён Ткачёв", "16 часов", "Баку");
        var certificate = only(course.person(1));
        assertThat(sheetOf(certificate)).isEqualTo(sheetOf(certificate));
    }

    @Test
    void aRevokedOneVerifiesAsRevokedAndIsIssuedAnewOnPurposeOnly() {
        var course = issuedTo(1);
        var certificate = only(course.person(0));

        as(() -> certificates.revoke(certificate.id(), "forged diploma", "Issued by mistake"));

        var checked = certificates.verify(certificate.number()).orElseThrow();
        assertThat(checked.state()).isEqualTo(CertificateState.REVOKED);
        assertThatThrownBy(() -> as(() -> certificates.revoke(certificate.id(), "again", null)))
                .isInstanceOf(NoLongerValid.class);

        var issued = as(() -> certificates.issueFor(course.id()));
        assertThat(issued.certificates()).as("not together with everybody").isEmpty();
        assertThat(issued.waiting()).isZero();

        var anew = as(() -> certificates.issueAnew(certificate.id(), "the diploma was genuine"));
        assertThat(as(() -> certificates.find(anew)).isValid()).isTrue();
        assertThat(certificates.verify(certificate.number()).orElseThrow().state())
                .isEqualTo(CertificateState.REVOKED);
        assertThatThrownBy(() -> as(() -> certificates.issueAnew(certificate.id(), "twice")))
                .isInstanceOf(StillValid.class);
    }

    @Test
    void whoNoLongerCompletedIsNotIssuedAnew() {
        var course = issuedTo(1);
        var certificate = only(course.person(0));
        as(() -> certificates.revoke(certificate.id(), "marked on the wrong line", null));
        as(() -> attendance.reopen(course.id(), "wrong line"));
        assertThatThrownBy(() -> as(() -> certificates.issueAnew(certificate.id(), "x")))
                .isInstanceOf(NotCompleted.class);
    }

    @Test
    void theNameInTheLanguageOfTheCertificateMustBeConfirmedAndDiffer() {
        var course = issuedTo(1);
        var person = course.person(0);
        var old = only(person);
        assertThatThrownBy(() -> as(() -> certificates.replace(old.id(), "by accident", null)))
                .isInstanceOf(NameUnchanged.class);

        var changed = new HashMap<>(people.find(person).orElseThrow().name().certificateNames());
        changed.put("en", "Never Confirmed");
        var before = people.find(person).orElseThrow().name();
        as(
                () ->
                        people.rename(
                                person,
                                new PersonName(
                                        before.latinGiven(),
                                        before.latinFamily(),
                                        before.nativeName(),
                                        before.patronymic(),
                                        changed)));
        jdbc.sql("update directory.person set language = 'az' where id = :id")
                .param("id", person.value())
                .update();
        as(() -> names.confirmOnBehalf(person, "Təsdiq Adı", LIST));
        assertThatThrownBy(() -> as(() -> certificates.replace(old.id(), "misspelt", null)))
                .isInstanceOf(NameNotConfirmed.class);
        assertThat(certificates.verify(old.number()).orElseThrow().isValid()).isTrue();
    }

    @Test
    void aSignatoryInLettersThatCannotBePrintedIsRefused() {
        var course = completedBy(1);
        confirm(course.person(0));
        assertThatThrownBy(
                        () ->
                                as(
                                        () ->
                                                certificates.issueFor(
                                                        course.id(), new IssueDetails(8, "محمد"))))
                .isInstanceOf(WordsNotPrintable.class);
    }

    @Test
    void aCorrectedNameReplacesTheCertificateAndTheOldOneNamesNoNewName() {
        var course = issuedTo(1);
        var person = course.person(0);
        var old = only(person);
        as(() -> names.confirmOnBehalf(person, "Corrected Name", LIST));

        var next = as(() -> certificates.replace(old.id(), "misspelt", "The name was corrected"));

        var checked = certificates.verify(old.number()).orElseThrow();
        assertThat(checked.state()).isEqualTo(CertificateState.REPLACED);
        assertThat(checked.words().name()).isEqualTo(old.words().name());
        var fresh = as(() -> certificates.find(next));
        assertThat(fresh.words().name()).isEqualTo("Corrected Name");
        assertThat(fresh.number()).isNotEqualTo(old.number());
        assertThat(fresh.isValid()).isTrue();
        assertThat(count(course)).isEqualTo(2);
    }

    @Test
    void aNameThatWasChangedSinceMustBeConfirmedAnew() {
        var course = issuedTo(1);
        var person = course.person(0);
        as(() -> people.rename(person, PersonName.latin("Other", "Name")));
        var old = only(person);
        assertThatThrownBy(() -> as(() -> certificates.replace(old.id(), "x", null)))
                .isInstanceOf(NameNotConfirmed.class);
        assertThat(certificates.verify(old.number()).orElseThrow().isValid()).isTrue();
    }

    @Test
    void aNumberThatNobodyWasGivenIsUnknown() {
        assertThat(certificates.verify(CertificateNumber.random(2026))).isEmpty();
    }

    @Test
    void aPersonWhoWasMergedIsNotGivenASecondOne() {
        var course = issuedTo(1);
        var twin = as(() -> people.register(Held.person("en", PersonName.latin("Twin", "Person"))));
        as(() -> people.merge(course.person(0), twin));
        as(
                () ->
                        names.confirmOnBehalf(
                                twin,
                                people.find(twin).orElseThrow().name().onCertificate("en"),
                                LIST));
        assertThat(as(() -> certificates.issueFor(course.id())).certificates()).isEmpty();
        assertThat(as(() -> certificates.of(twin))).hasSize(1);
    }

    @Test
    void attendanceIsNotReopenedWhileACertificateRestsOnIt() {
        var course = issuedTo(1);
        assertThatThrownBy(() -> as(() -> attendance.reopen(course.id(), "wrong line")))
                .isInstanceOf(ReliedOn.class);
        as(() -> certificates.revoke(only(course.person(0)).id(), "wrong line", null));
        as(() -> attendance.reopen(course.id(), "wrong line"));
    }

    @Test
    void onlyTheHolderOrACoordinatorConfirmsAName() {
        var course = completedBy(1);
        var stranger = signIn.as(Role.PARTICIPANT);
        assertThatThrownBy(() -> stranger.run(() -> names.confirm(course.person(0), "X")))
                .isInstanceOf(NotFound.class);
        assertThatThrownBy(
                        () ->
                                stranger.run(
                                        () -> names.confirmOnBehalf(course.person(0), "X", LIST)))
                .isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> as(() -> names.confirmOnBehalf(course.person(0), "محمد", LIST)))
                .isInstanceOf(NameNotPrintable.class);
        Actor.byLink(course.person(0).value(), "holder")
                .run(() -> names.confirm(course.person(0), "  Ёлкина   Əsma "));
        assertThat(people.find(course.person(0)).orElseThrow().name().onCertificate("en"))
                .isEqualTo("Ёлкина Əsma");
    }

    @Test
    void onlyACoordinatorIssuesAndRevokes() {
        var course = issuedTo(1);
        var certificate = only(course.person(0));
        for (var role : new Role[] {Role.LEADERSHIP, Role.PARTICIPANT, Role.EXPERT}) {
            var other = signIn.as(role);
            assertThatThrownBy(() -> other.run(() -> certificates.issueFor(course.id())))
                    .isInstanceOf(AccessDeniedException.class);
            assertThatThrownBy(
                            () -> other.run(() -> certificates.revoke(certificate.id(), "x", null)))
                    .isInstanceOf(AccessDeniedException.class);
        }
    }

    private Held.Course issuedTo(int count) {
        var course = completedBy(count);
        course.people().forEach(this::confirm);
        as(() -> certificates.issueFor(course.id()));
        return course;
    }

    private Held.Course completedBy(int count) {
        var course = held.withPeople(count);
        course.people().forEach(person -> attended(course, person));
        close(course);
        return course;
    }

    private void attended(Held.Course course, PersonId person) {
        as(
                () ->
                        attendance.mark(
                                course.id(),
                                attendance.register(course.id()).halfDays().stream()
                                        .map(half -> new Remark(person, half, null, Mark.PRESENT))
                                        .toList(),
                                Evidence.SEEN));
    }

    private void close(Held.Course course) {
        as(() -> attendance.close(course.id(), "the others were not there"));
    }

    private void confirm(PersonId person) {
        as(
                () -> {
                    var known = people.find(person).orElseThrow();
                    names.confirmOnBehalf(
                            person, known.name().onCertificate(names.language(known)), LIST);
                });
    }

    private Certificate only(PersonId person) {
        return as(() -> certificates.of(person)).getFirst();
    }

    private String textOf(PersonId person) throws IOException {
        try (var sheet = Loader.loadPDF(sheetOf(only(person)))) {
            return new PDFTextStripper().getText(sheet).replaceAll("\\s+", " ");
        }
    }

    private byte[] sheetOf(Certificate certificate) throws IOException {
        try (var content = certificates.sheet(certificate).content().getInputStream()) {
            return content.readAllBytes();
        }
    }

    private int count(Held.Course course) {
        return Objects.requireNonNull(
                jdbc.sql("select count(*) from certificates.certificate where session_id = :id")
                        .param("id", course.id().value())
                        .query(Integer.class)
                        .single());
    }

    private static <T> T as(Supplier<T> work) {
        return Actor.platform("test").call(work);
    }

    private static void as(Runnable work) {
        Actor.platform("test").run(work);
    }
}
