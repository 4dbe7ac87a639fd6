package az.rtcm.walls;

import static java.util.Objects.requireNonNull;

import az.rtcm.accounts.Answer;
import az.rtcm.accounts.PersonalLinks;
import az.rtcm.accounts.SignIn;
import az.rtcm.accounts.internal.HalfSignedIn;
import az.rtcm.accounts.internal.SignedIn;
import az.rtcm.directory.PersonId;
import az.rtcm.shared.database.Columns;
import az.rtcm.shared.text.LocalizedText;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.Cookie;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import org.springframework.context.ApplicationContext;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MockMvcTester.MockMvcRequestBuilder;
import org.springframework.test.web.servlet.request.RequestPostProcessor;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * The pages that no link leads to, of one language: behind the links in mails, after a form, on the
 * way through the sign-in, and those of errors. What they need is made and taken back at once.
 */
final class UnlinkedPages {

    private static final List<Integer> ERRORS =
            List.of(400, 403, 404, 405, 409, 410, 413, 429, 500);

    /** What these pages answer with besides 200: a form that waits, a link that is of no use. */
    private static final Set<Integer> REFUSALS = Set.of(403, 404, 410);

    private final ApplicationContext platform;
    private final MockMvcTester web;
    private final JdbcClient jdbc;
    private final String language;
    private final Map<String, String> pages = new TreeMap<>();

    private UnlinkedPages(ApplicationContext platform, String language) {
        this.platform = platform;
        this.web = platform.getBean(MockMvcTester.class);
        this.jdbc = platform.getBean(JdbcClient.class);
        this.language = language;
    }

    /** Their addresses and HTML, of the demonstration; it must be loaded. */
    static Map<String, String> of(ApplicationContext platform, String language) {
        var reading = new UnlinkedPages(platform, language);
        platform.getBean(TransactionTemplate.class)
                .executeWithoutResult(
                        status -> {
                            status.setRollbackOnly();
                            reading.readAll();
                        });
        return reading.pages;
    }

    private void readAll() {
        read("/" + language + "/");
        read("/" + language + "/contact/received");
        answers();
        uselessLinks();
        signIn();
        previews();
        lists();
        errors();
    }

    /** One link for each purpose, as a mail has it; without a subject for it the reading fails. */
    private void answers() {
        var nomination =
                jdbc.sql(
                                """
                                select id, person_id from nominations.nomination
                                 where announced_at is not null and state in ('SELECTED', 'CONFIRMED')
                                 order by state desc, id limit 1
                                """)
                        .query()
                        .singleRow();
        var nominee = new PersonId((UUID) requireNonNull(nomination.get("person_id")));
        var member = member("participant");
        jdbc.sql(
                        """
                        insert into accounts.address_change (person_id, email, asked_at)
                        values (:person, 'another@example.org', now())
                        on conflict do nothing
                        """)
                .param("person", member.value())
                .update();
        var subjects =
                Map.of(
                        "nominations.seat", (UUID) requireNonNull(nomination.get("id")),
                        "certificates.name", member.value(),
                        "accounts.address", member.value(),
                        "accounts.password", member.value(),
                        "accounts.first-administrator", new UUID(0, 0));
        for (var purpose : platform.getBeansOfType(Answer.class).values()) {
            var name = purpose.purpose();
            var subject = requireNonNull(subjects.get(name), name);
            read(link(name, name.startsWith("nominations") ? nominee : member, subject, 1));
        }
    }

    /** A link that nobody knows, one that expired and one that was answered. */
    private void uselessLinks() {
        var member = member("participant");
        read("/" + language + "/answer/nobody-knows-it");
        read(link("accounts.password", member, member.value(), -1));
        var used = link("accounts.password", member, member.value(), 1);
        platform.getBean(PersonalLinks.class).withdraw("accounts.password", member.value());
        read(used);
    }

    private String link(String purpose, PersonId person, UUID subject, int days) {
        var expires = platform.getBean(Clock.class).instant().plus(Duration.ofDays(days));
        var links = platform.getBean(PersonalLinks.class);
        return "/" + language + links.issue(purpose, person, subject, expires);
    }

    /** Of those whose password was right, and of a form that outlived its session. */
    private void signIn() {
        var who = new SignedIn(member("editor").value(), "Sevda Nuriyeva");
        for (boolean setUp : new boolean[] {false, true}) {
            var half = new HalfSignedIn(who, setUp, !setUp);
            var address = "/" + language + "/sign-in/" + (setUp ? "set-up" : "code");
            read(address, get(address).with(signedIn(half)));
        }
        var again = "/" + language + "/sign-in/again";
        var carried = "az.rtcm.accounts.web.Carried";
        var address = "/" + language + "/my/profile";
        read(again, get(again).requestAttr(carried, address).param("nativeName", "Ə"));
        read(
                again + "?signed-in",
                get(again)
                        .requestAttr(carried, address)
                        .param("nativeName", "Ə")
                        .with(signedIn(who)));
    }

    private void previews() {
        for (var kind : List.of("PAGE", "NEWS")) {
            var article =
                    jdbc.sql("select id from site.article where kind = :kind order by id limit 1")
                            .param("kind", kind)
                            .query(UUID.class)
                            .single();
            var folder = kind.equals("PAGE") ? "pages" : "news";
            var address = "/admin/" + folder + "/" + article + "/preview/" + language;
            read(address, get(address).with(reader("editor")));
        }
    }

    /** Where a mail leads whoever looks after several organisations of a country. */
    private void lists() {
        var invited =
                jdbc.sql(
                                """
                                select session_id, country from nominations.invitation
                                 order by session_id, country limit 1
                                """)
                        .query()
                        .singleRow();
        var session = requireNonNull(invited.get("session_id"));
        var country = (String) requireNonNull(invited.get("country"));
        jdbc.sql(
                        """
                        with another as (
                            insert into directory.organisation (id, kind, country, illustrative)
                            values (gen_random_uuid(), 'ACADEMIA', :country, true) returning id),
                        named as (
                            insert into directory.organisation_name (organisation_id, name)
                            select id, cast(:name as jsonb) from another)
                        insert into nominations.invitation (session_id, organisation_id, country,
                            invited_at)
                        select :session, id, :country, now() from another
                        """)
                .param("session", session)
                .param("country", country)
                .param("name", Columns.json(LocalizedText.published("A", "Ə", "А")).getValue())
                .update();
        var address = "/" + language + "/my/nominations/" + session;
        read(address, get(address).with(platform.getBean(SignIn.class).asCounterpart(country)));
    }

    private void errors() {
        for (int status : ERRORS) {
            read(
                    "/" + language + "/error?" + status,
                    get("/error")
                            .requestAttr(RequestDispatcher.ERROR_STATUS_CODE, status)
                            .requestAttr(
                                    RequestDispatcher.ERROR_REQUEST_URI, "/" + language + "/x"));
        }
    }

    private void read(String address) {
        read(address, get(address));
    }

    private void read(String address, MockMvcRequestBuilder request) {
        var answer = request.exchange().getResponse();
        int status = answer.getStatus();
        if (status != 200 && !REFUSALS.contains(status) && !address.contains("/error?")) {
            throw new AssertionError(address + " answers " + status);
        }
        pages.put(address, new String(answer.getContentAsByteArray(), StandardCharsets.UTF_8));
    }

    private MockMvcRequestBuilder get(String address) {
        return web.get()
                .uri(address)
                .accept(MediaType.TEXT_HTML)
                .cookie(new Cookie("language", language));
    }

    private SignIn.Reader reader(String user) {
        return platform.getBean(SignIn.class).as(member(user));
    }

    private PersonId member(String user) {
        return jdbc.sql("select person_id from accounts.account where email = :email")
                .param("email", user + "@example.org")
                .query((row, index) -> new PersonId(row.getObject(1, UUID.class)))
                .single();
    }

    private static RequestPostProcessor signedIn(Object who) {
        return SecurityMockMvcRequestPostProcessors.authentication(
                new UsernamePasswordAuthenticationToken(who, null, List.of()));
    }
}
