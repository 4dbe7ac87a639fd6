package az.rtcm.nominations;

import static org.assertj.core.api.Assertions.assertThat;

import az.rtcm.PlatformTest;
import az.rtcm.accounts.Role;
import az.rtcm.accounts.SignIn;
import az.rtcm.attendance.Attendance;
import az.rtcm.attendance.Evidence;
import az.rtcm.attendance.Held;
import az.rtcm.attendance.Mark;
import az.rtcm.attendance.Remark;
import az.rtcm.certificates.AnsweredBy;
import az.rtcm.certificates.Certificate;
import az.rtcm.certificates.CertificateNames;
import az.rtcm.certificates.Certificates;
import az.rtcm.directory.OrganisationId;
import az.rtcm.directory.People;
import az.rtcm.files.FileId;
import az.rtcm.files.Files;
import az.rtcm.files.RefusedFile;
import az.rtcm.shared.actor.Actor;
import az.rtcm.shared.database.Ids;
import az.rtcm.training.SessionId;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.assertj.core.api.SoftAssertions;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.ApplicationContext;
import org.springframework.http.HttpMethod;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/**
 * Rule 8 over every address there is: what belongs to another organisation or person does not exist
 * for a focal point, and the back office is closed. The addresses are read from the running
 * platform, so one that is added later is tried too.
 */
@PlatformTest
class ScopeTests {

    private static final Pattern VARIABLE =
            Pattern.compile("\\{(\\w+)(?::(?:[^{}]|\\{[^{}]*})*)?}");
    private static final byte[] PDF = "%PDF-1.4\n%%EOF\n".getBytes(StandardCharsets.US_ASCII);

    @Autowired
    @Qualifier("requestMappingHandlerMapping") RequestMappingHandlerMapping mappings;

    @Autowired ApplicationContext platform;
    @Autowired MockMvcTester web;
    @Autowired SignIn signIn;
    @Autowired Seats seats;
    @Autowired Nominations nominations;
    @Autowired ReplacementRecords windows;
    @Autowired Files files;
    @Autowired Held held;
    @Autowired Attendance attendance;
    @Autowired People people;
    @Autowired CertificateNames names;
    @Autowired Certificates certificates;

    private TestCalls given;

    @BeforeEach
    void given() {
        given = new TestCalls(platform);
    }

    @Test
    void whatBelongsToAnotherOrganisationDoesNotExist() {
        var tried = new ArrayList<Address>();
        for (var address : addresses("/{language}/my/")) {
            if (address.pattern().contains("/my/nominations/")) {
                tried.add(address);
                var all = new Lot();
                all.tryToReachTheOthers(address);
                all.letTheOwnerIn(address);
            }
        }
        assertThat(tried).hasSizeGreaterThan(18);
    }

    @Test
    void whatBelongsToAnotherPersonDoesNotExist() {
        for (var address : addresses("/{language}/my/seats/")) {
            var all = new Lot();
            var mine = given.one(all.theirs.offered).personId();
            Map<String, Object> values = Map.of("nomination", all.theirs.offered.value());
            for (var intruder : List.of(all.intruder, all.counterpart)) {
                assertAnswer(address, send(address, values, intruder, Map.of()), 404);
            }
            assertThat(given.state(all.theirs.offered)).isEqualTo(NominationState.SELECTED);
            assertThat(send(address, values, signIn.as(mine), Map.of("reason", "Ill")))
                    .as("%s, by the nominee", address)
                    .hasStatus3xxRedirection();
        }
    }

    /** An address that takes an id must be tried above, or belong to a thing of one's own. */
    @Test
    void everyAddressThatTakesAnIdIsKnownHere() {
        assertThat(addresses("/{language}/my/"))
                .filteredOn(address -> !address.variables().isEmpty())
                .allMatch(
                        address ->
                                Stream.of(
                                                "/my/nominations/",
                                                "/my/seats/",
                                                "/my/certificates/",
                                                "/my/security/")
                                        .anyMatch(address.pattern()::contains));
    }

    @Test
    void theCertificateOfAnotherDoesNotExist() {
        var theirs = certificate();
        Map<String, Object> values = Map.of("id", theirs.id().value());
        var addresses = addresses("/{language}/my/certificates/");
        assertThat(addresses).isNotEmpty();
        for (var address : addresses) {
            for (var reader : neighbours()) {
                assertAnswer(address, send(address, values, reader, Map.of()), 404);
            }
            var holder = signIn.as(theirs.person());
            assertAnswer(address, send(address, values, holder, Map.of()), 200);
        }
    }

    /** Who acts for a country, but not for the one whose things are tried. */
    private List<SignIn.Reader> neighbours() {
        return List.of(signIn.asFocalPoint(given.organisation("MD")), signIn.asCounterpart("MD"));
    }

    private Certificate certificate() {
        var course = held.withPeople(1);
        var person = course.person(0);
        return TestCalls.platform(
                () -> {
                    var present =
                            attendance.register(course.id()).halfDays().stream()
                                    .map(half -> new Remark(person, half, null, Mark.PRESENT))
                                    .toList();
                    attendance.mark(course.id(), present, Evidence.SEEN);
                    attendance.close(course.id(), "");
                    var known = people.find(person).orElseThrow();
                    names.confirmOnBehalf(
                            person,
                            known.name().onCertificate(names.language(known)),
                            new AnsweredBy(
                                    AnsweredBy.Channel.SIGNED_LIST,
                                    "7/12",
                                    LocalDate.of(2026, 9, 10),
                                    null));
                    certificates.issueFor(course.id());
                    return certificates.of(person).getFirst();
                });
    }

    @Test
    void idsOfOthersInFormsAreRefusedToo() {
        var all = new Lot();
        var window = all.ours.in(all.announced).resolve("replacements/" + all.ours.window);
        assertThat(
                        web.post()
                                .uri(window.path)
                                .with(all.intruder)
                                .param("nominee", all.theirs.waiting.toString()))
                .hasStatus(404);
        var known = given.one(all.theirs.offered).personId().value().toString();
        var form = new HashMap<>(form());
        form.put("known", known);
        var request =
                web.post().uri(all.ours.in(all.shared).resolve("nominees").path).with(all.intruder);
        form.forEach(request::param);
        assertThat(request).hasStatus(404);
        assertThat(given.state(all.theirs.waiting)).isEqualTo(NominationState.RESERVED);
    }

    @Test
    void theBackOfficeIsClosedToWhoeverDoesNotWorkThere() {
        var readers = new ArrayList<>(neighbours());
        readers.add(signIn.as(Role.EXPERT));
        readers.add(signIn.as(Role.PARTICIPANT));
        var office = addresses("/admin");
        assertThat(office).hasSizeGreaterThan(100);
        var theirs = new Foreign(new Lot(), certificate());
        theirs.assertThere();
        var softly = new SoftAssertions();
        for (var address : office) {
            for (var reader : readers) {
                softly.assertThat(status(send(address, theirs.at(address), reader, form())))
                        .as(address.toString())
                        .isEqualTo(404);
            }
        }
        softly.assertAll();
    }

    /** Real things of another country, wherever an address of the office names one. */
    private final class Foreign {

        private final Map<String, Object> byVariable;
        private final Map<String, Object> bySection;

        Foreign(Lot all, Certificate certificate) {
            var person = given.one(all.theirs.offered).personId().value();
            var organisation = all.theirs.organisation.value();
            byVariable =
                    Map.of(
                            "person", person,
                            "organisation", organisation,
                            "successor", organisation,
                            "nomination", all.theirs.waiting.value(),
                            "window", all.theirs.window.value());
            bySection =
                    Map.of(
                            "sessions", all.announced.value(),
                            "persons", person,
                            "people", person,
                            "organisations", organisation,
                            "certificates", certificate.id().value());
        }

        Map<String, Object> at(Address address) {
            var values = new HashMap<>(byVariable);
            bySection.forEach(
                    (section, id) -> {
                        if (address.pattern().startsWith("/admin/" + section + "/")) {
                            values.put("id", id);
                        }
                    });
            return values;
        }

        /** For whoever works there they are there. */
        void assertThere() {
            var staff = signIn.as(Role.COORDINATOR, Role.ADMINISTRATOR);
            for (var section : List.of("sessions", "persons", "organisations", "certificates")) {
                var page = "/admin/%s/%s".formatted(section, bySection.get(section));
                assertThat(web.get().uri(page).with(staff)).as(page).hasStatusOk();
            }
        }
    }

    @Test
    void onlyCoordinatorsWorkOnCallsAndNominations() {
        var softly = new SoftAssertions();
        var all = new Lot();
        var form = new HashMap<>(form());
        form.put("one", "SELECT:" + all.theirs.waiting);
        for (var address : addresses("/admin/sessions/{id}/")) {
            if (!address.pattern().matches(".*/(nominations|call)(/.*)?")) {
                continue;
            }
            for (var session : List.of(all.announced, all.shared, all.withoutCall)) {
                for (var role : List.of(Role.LIBRARIAN, Role.EDITOR, Role.TRANSLATOR)) {
                    Map<String, Object> values =
                            Map.of(
                                    "id", session.value(),
                                    "nomination", all.theirs.waiting.value(),
                                    "window", all.theirs.window.value());
                    softly.assertThat(status(send(address, values, signIn.as(role), form)))
                            .as("%s, %s", address, role)
                            .isIn(403, 404);
                }
            }
        }
        softly.assertAll();
        assertThat(given.state(all.theirs.waiting)).isEqualTo(NominationState.RESERVED);
    }

    @Test
    void visitorsAreLedToSignIn() {
        var softly = new SoftAssertions();
        var closed = new ArrayList<>(addresses("/{language}/my"));
        closed.addAll(addresses("/admin"));
        closed.addAll(addresses("/{language}/answer"));
        for (var address : closed) {
            var answer = send(address, Map.of(), null, form());
            softly.assertThat(isLedToSignIn(answer) || status(answer) == 404)
                    .as("%s answered %s", address, status(answer))
                    .isTrue();
        }
        softly.assertAll();
    }

    private static boolean isLedToSignIn(MvcTestResult answer) {
        var response = answer.getResponse();
        var to =
                response.getForwardedUrl() == null
                        ? response.getRedirectedUrl()
                        : response.getForwardedUrl();
        return to != null && to.matches("/[a-z]{2}/sign-in.*");
    }

    private List<Address> addresses(String beginning) {
        return mappings.getHandlerMethods().keySet().stream()
                .flatMap(
                        info ->
                                info.getPatternValues().stream()
                                        .map(Address::withShortLanguage)
                                        .flatMap(
                                                pattern ->
                                                        methods(info.getMethodsCondition())
                                                                .map(
                                                                        method ->
                                                                                new Address(
                                                                                        method,
                                                                                        pattern))))
                .filter(address -> address.pattern().startsWith(beginning))
                .sorted(Comparator.comparing(Address::toString))
                .toList();
    }

    private static Stream<HttpMethod> methods(
            org.springframework.web.servlet.mvc.condition.RequestMethodsRequestCondition methods) {
        return methods.getMethods().isEmpty()
                ? Stream.of(HttpMethod.GET)
                : methods.getMethods().stream().map(method -> HttpMethod.valueOf(method.name()));
    }

    private MvcTestResult send(
            Address address,
            Map<String, Object> values,
            SignIn.@Nullable Reader reader,
            Map<String, String> form) {
        var uri = address.with(values);
        if (address.pattern().endsWith("/signed-list") && address.method() == HttpMethod.POST) {
            var request = web.post().uri(uri).multipart().file("scan", PDF);
            return (reader == null ? request : request.with(reader)).exchange();
        }
        var request = web.method(address.method()).uri(uri);
        if (address.method() != HttpMethod.GET) {
            form.forEach(request::param);
            request.param("_method", address.method().name());
        }
        return (reader == null ? request : request.with(reader)).exchange();
    }

    private static void assertAnswer(Address address, MvcTestResult answer, int status) {
        assertThat(status(answer)).as(address.toString()).isEqualTo(status);
    }

    private static int status(MvcTestResult answer) {
        return answer.getResponse().getStatus();
    }

    /** Everything that any form of a focal point sends, filled in correctly. */
    private static Map<String, String> form() {
        return Map.of(
                "id", UUID.randomUUID().toString(),
                "given", "Somebody",
                "family", TestCalls.unique(),
                "sex", "FEMALE",
                "birthYear", "1985",
                "post", "Inspector",
                "language", "en",
                "known", "NEW",
                "seed", UUID.randomUUID().toString(),
                "by", "1");
    }

    /** A method and a pattern as the platform maps it. */
    private record Address(HttpMethod method, String pattern) {

        static String withShortLanguage(String pattern) {
            return pattern.replaceFirst("^/\\{language:[^}]*}", "/{language}");
        }

        List<String> variables() {
            return VARIABLE.matcher(pattern)
                    .results()
                    .map(found -> found.group(1))
                    .filter(name -> !name.equals("language"))
                    .toList();
        }

        String with(Map<String, Object> values) {
            return VARIABLE.matcher(pattern)
                    .replaceAll(
                            found ->
                                    Matcher.quoteReplacement(
                                            String.valueOf(
                                                    values.getOrDefault(
                                                            found.group(1),
                                                            usual(found.group(1))))));
        }

        private static Object usual(String name) {
            return switch (name) {
                case "language" -> "en";
                case "code" -> "GE";
                case "country" -> "GE";
                case "kind" -> "news";
                case "decision" -> "approval";
                case "objective" -> "1";
                default -> Ids.next();
            };
        }

        @Override
        public String toString() {
            return pattern + " " + method;
        }
    }

    /** One organisation's part in the sessions. */
    private static final class Side {
        final OrganisationId organisation;
        NominationId draft = NominationId.next();
        NominationId offered = draft;
        NominationId waiting = draft;
        ReplacementId window = ReplacementId.next();

        Side(OrganisationId organisation) {
            this.organisation = organisation;
        }

        Place in(SessionId session) {
            return new Place("/en/my/nominations/" + session.value() + "/" + organisation.value());
        }
    }

    private record Place(String path) {
        Place resolve(String more) {
            return new Place(path + "/" + more);
        }
    }

    /** Two organisations of different countries with lists, windows and nominees each. */
    private final class Lot {

        final Side theirs = new Side(given.organisation("GE"));
        final Side ours = new Side(given.organisation("MD"));
        final SignIn.Reader owner = signIn.asFocalPoint(theirs.organisation);
        final SignIn.Reader intruder = signIn.asFocalPoint(ours.organisation);
        final SignIn.Reader counterpart = signIn.asCounterpart("MD");
        final SessionId withoutCall = given.session();
        final SessionId shared = given.call(9, List.of(), theirs.organisation, ours.organisation);
        final SessionId theirsOnly = given.call(9, List.of(), theirs.organisation);
        final SessionId announced =
                given.call(4, List.of(), theirs.organisation, ours.organisation);

        Lot() {
            fill(theirs, owner);
            fill(ours, intruder);
            owner.run(() -> nominations.sign(shared, theirs.organisation, signed()));
            given.announce(announced);
            vacate(theirs);
            vacate(ours);
        }

        private FileId signed() {
            try {
                return files.store("list.pdf", new ByteArrayInputStream(PDF), "application/pdf")
                        .id();
            } catch (RefusedFile e) {
                throw new IllegalStateException(e);
            }
        }

        private void fill(Side side, SignIn.Reader focalPoint) {
            focalPoint.run(
                    () ->
                            nominations.nominate(
                                    shared,
                                    side.organisation,
                                    Map.of(side.draft, TestCalls.somebody())));
            for (int i = 0; i < 3; i++) {
                given.nominee(announced, side.organisation);
            }
        }

        /** Two were selected: one withdraws, which opens a window; the third waits. */
        private void vacate(Side side) {
            var selected = of(side, NominationState.SELECTED);
            var first = selected.getFirst();
            Actor.byLink(given.one(first).personId().value(), "link")
                    .run(() -> seats.withdraw(first));
            side.offered = selected.getLast();
            side.waiting = of(side, NominationState.RESERVED).getFirst();
            side.window =
                    windows.openIn(announced).stream()
                            .filter(it -> it.organisationId().equals(side.organisation))
                            .findFirst()
                            .orElseThrow()
                            .id();
        }

        private List<NominationId> of(Side side, NominationState state) {
            return given.all(announced).stream()
                    .filter(one -> one.organisationId().equals(side.organisation))
                    .filter(one -> one.state() == state)
                    .map(Nomination::id)
                    .toList();
        }

        /** Their things at their address, under our address, and in a session not ours. */
        void tryToReachTheOthers(Address address) {
            var before = state();
            var session = address.pattern().contains("{organisation}") ? sessionOf(address) : null;
            var attempts = new ArrayList<Map<String, Object>>();
            attempts.add(values(address, theirsOnly, theirs));
            attempts.add(values(address, theirsOnly, ours));
            if (session != null) {
                attempts.add(values(address, session, theirs));
            }
            if (address.pattern().contains("{nominee}") || address.pattern().contains("{window}")) {
                var mixed = values(address, sessionOf(address), theirs);
                mixed.put("organisation", ours.organisation.value());
                attempts.add(mixed);
            }
            for (var values : attempts) {
                assertAnswer(address, send(address, values, intruder, form(address)), 404);
                assertAnswer(address, send(address, values, counterpart, form(address)), 404);
            }
            assertThat(state()).as(address.toString()).isEqualTo(before);
        }

        /** That they get 404 is worth something only if the owner does not. */
        void letTheOwnerIn(Address address) {
            var session =
                    address.pattern().contains("{organisation}") ? sessionOf(address) : shared;
            var answer = send(address, values(address, session, theirs), owner, form(address));
            assertThat(status(answer)).as("%s, by its owner", address).isIn(200, 302, 303);
        }

        private Map<String, String> form(Address address) {
            var form = new HashMap<>(ScopeTests.form());
            form.put("rows", TestCalls.unique() + "\tAna\t\tf\t1985\tInspector\t\ten");
            if (address.pattern().endsWith("{window}")) {
                form.put("nominee", theirs.waiting.toString());
            }
            return form;
        }

        private SessionId sessionOf(Address address) {
            return isLater(address) ? announced : shared;
        }

        /** Whether it is for the time after the announcement. */
        private boolean isLater(Address address) {
            return address.pattern().contains("{window}")
                    || address.pattern().endsWith("/withdrawal");
        }

        private Map<String, Object> values(Address address, SessionId session, Side side) {
            return new HashMap<>(
                    Map.of(
                            "session", session.value(),
                            "organisation", side.organisation.value(),
                            "nominee", (isLater(address) ? side.offered : side.draft).value(),
                            "window", side.window.value()));
        }

        private List<String> state() {
            return Stream.of(shared, theirsOnly, announced)
                    .flatMap(session -> given.all(session).stream())
                    .map(Nomination::toString)
                    .sorted()
                    .toList();
        }
    }
}
