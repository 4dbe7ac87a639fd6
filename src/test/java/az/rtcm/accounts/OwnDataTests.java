package az.rtcm.accounts;

import static org.assertj.core.api.Assertions.assertThat;

import az.rtcm.PlatformTest;
import az.rtcm.PlatformTestConfiguration;
import az.rtcm.directory.NewPerson;
import az.rtcm.directory.People;
import az.rtcm.directory.PersonName;
import az.rtcm.directory.Sex;
import az.rtcm.shared.actor.Actor;
import com.jayway.jsonpath.JsonPath;
import jakarta.servlet.http.Cookie;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/** All that is held means all. */
@PlatformTest
class OwnDataTests {

    private static final Set<String> SHOWN =
            Set.of(
                    "person.latin_given",
                    "person.latin_family",
                    "person.native_name",
                    "person.patronymic",
                    "person.certificate_names",
                    "person.email",
                    "person.language",
                    "person.sex",
                    "person.birth_year",
                    "person.nationality",
                    "person.registered_at",
                    "account.email",
                    "account.email_verified_at",
                    "account.locked_at",
                    "account.opened_at",
                    "account.last_sign_in_at",
                    "account.erasure_asked_at",
                    "role_grant.role",
                    "role_grant.country",
                    "role_grant.organisation_id",
                    "role_grant.deputy",
                    "role_grant.since",
                    "role_grant.granted_by",
                    "role_grant.ended_at",
                    "role_grant.note",
                    "passkey.label",
                    "passkey.created_at",
                    "passkey.last_used_at",
                    "address_change.email");

    /** Numbers of rows, secrets, technical parts of keys, and why an administrator acted. */
    private static final Set<String> NOT_SHOWN =
            Set.of(
                    "person.id",
                    "person.illustrative",
                    "person.merged_into",
                    "person.version",
                    "account.person_id",
                    "account.password",
                    "account.locked_reason",
                    "account.totp_secret",
                    "account.totp_confirmed_at",
                    "account.totp_last_step",
                    "role_grant.id",
                    "role_grant.person_id",
                    "role_grant.ended_by",
                    "passkey.id",
                    "passkey.credential_id",
                    "passkey.person_id",
                    "passkey.type",
                    "passkey.public_key",
                    "passkey.signature_count",
                    "passkey.user_verified",
                    "passkey.backup_eligible",
                    "passkey.backup_state",
                    "passkey.transports",
                    "passkey.attestation",
                    "passkey.client_data",
                    "address_change.person_id",
                    "address_change.asked_at");

    @Autowired ApplicationContext platform;
    @Autowired MockMvcTester web;
    @Autowired People people;
    @Autowired Accounts accounts;
    @Autowired JdbcClient jdbc;

    private TestReaders readers;

    @BeforeEach
    void readers() {
        readers = new TestReaders(platform, web);
    }

    @Test
    void everyColumnIsShownOrKnowinglyNot() {
        List<String> columns =
                List.copyOf(
                        jdbc.sql(
                                        """
                                        select table_name || '.' || column_name
                                          from information_schema.columns
                                         where table_schema = 'directory' and table_name = 'person'
                                            or table_schema = 'accounts'
                                               and table_name in ('account', 'role_grant', 'passkey',
                                                                  'address_change')
                                        """)
                                .query(String.class)
                                .list());
        assertThat(columns)
                .isNotEmpty()
                .allMatch(column -> SHOWN.contains(column) != NOT_SHOWN.contains(column));
    }

    @Test
    void theOwnerReadsAllRecordsRolesAndSessions() {
        var reader = readers.somebody(Role.EDITOR);
        var merged =
                Actor.platform("test")
                        .call(
                                () -> {
                                    people.change(
                                            reader.id(),
                                            new NewPerson(
                                                    new PersonName(
                                                            "Ləman",
                                                            "Zülfüqarova",
                                                            "Ləman Zülfüqarova",
                                                            "Rafiq qızı",
                                                            Map.of("ru", "Ляман Зульфугарова")),
                                                    "laman@example.org",
                                                    "az",
                                                    Sex.FEMALE,
                                                    1985,
                                                    "GE",
                                                    false));
                                    accounts.grantDeputy(
                                            reader.id(), Role.FOCAL_POINT, Scope.country("MD"));
                                    var other =
                                            people.register(
                                                    new NewPerson(
                                                            PersonName.latin(
                                                                    "Laman", "Zulfugarova"),
                                                            null,
                                                            "ru",
                                                            null,
                                                            null,
                                                            null,
                                                            false));
                                    people.merge(other, reader.id());
                                    return people.records(other);
                                });
        assertThat(merged).hasSize(2);
        var session = readers.session(reader);
        var page = readers.page("/en/my/data", session).text();
        assertThat(page)
                .contains(
                        "Rafiq qızı",
                        "Ляман Зульфугарова",
                        "Georgia",
                        "Moldova",
                        "deputy",
                        "1985",
                        "Zulfugarova",
                        "Network address",
                        "Given by");
        var export = readers.get("/en/my/data/export.json", session);
        assertThat(export)
                .hasStatusOk()
                .bodyText()
                .contains("\"GE\"", "\"FOCAL_POINT\"", "\"ru\"", "Zulfugarova");
    }

    @Test
    void theFileForMachinesHasTheSameEnglishNamesInEveryLanguage() {
        var reader = readers.somebody(Role.EDITOR);
        Actor.platform("test")
                .run(
                        () ->
                                accounts.grantDeputy(
                                        reader.id(), Role.FOCAL_POINT, Scope.country("MD")));
        var session = readers.session(reader);
        for (var language : List.of("en", "az", "ru")) {
            var held = JsonPath.parse(export(language, session));
            assertThat(held.<Map<String, Object>>read("$.accounts"))
                    .containsOnlyKeys("person", "account", "roles", "sessions");
            assertThat(held.<Map<String, Object>>read("$.accounts.person[0]"))
                    .containsOnlyKeys(
                            "given",
                            "family",
                            "native",
                            "patronymic",
                            "language",
                            "email",
                            "sex",
                            "birthYear",
                            "nationality",
                            "registered")
                    .containsEntry("given", "Leyla")
                    .containsEntry("language", "en");
            assertThat(held.<List<Map<String, Object>>>read("$.accounts.roles"))
                    .allSatisfy(role -> assertThat(role).containsKeys("role", "since", "deputy"))
                    .anySatisfy(role -> assertThat(role).containsEntry("country", "MD"));
            assertThat(held.<String>read("$.accounts.account[0].opened"))
                    .isEqualTo(PlatformTestConfiguration.NOW.toString());
        }
    }

    private String export(String language, Cookie session) {
        var answer = readers.get("/" + language + "/my/data/export.json", session);
        assertThat(answer).hasStatusOk();
        return new String(answer.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8);
    }
}
