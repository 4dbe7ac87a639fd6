package az.rtcm.walls;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaMethodCall;
import com.tngtech.archunit.lang.ArchRule;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.Year;
import java.time.YearMonth;
import java.time.ZonedDateTime;
import java.util.Set;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.repository.Repository;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Controller;
import org.springframework.stereotype.Service;

/** The rules of the house that a machine can check. */
final class Rules {

    /** What is said before there is a log, or by a command that somebody typed. */
    private static final Set<String> AT_THE_CONSOLE =
            Set.of(
                    "az.rtcm.RtcmApplication",
                    "az.rtcm.demo.Greeting",
                    "az.rtcm.shared.Commands",
                    "az.rtcm.shared.WrongSettingReporter");

    private static final Set<String> CLOCKS =
            Set.of(
                    Instant.class.getName(),
                    LocalDate.class.getName(),
                    LocalDateTime.class.getName(),
                    OffsetDateTime.class.getName(),
                    ZonedDateTime.class.getName(),
                    Year.class.getName(),
                    YearMonth.class.getName());

    static final ArchRule WORDS_ARE_FOLDED_IN_A_LANGUAGE =
            noClasses()
                    .should()
                    .callMethodWhere(
                            withoutParameters("toLowerCase", "toUpperCase")
                                    .and(
                                            DescribedPredicate.describe(
                                                    "of String",
                                                    call ->
                                                            call.getTargetOwner()
                                                                    .isEquivalentTo(String.class))))
                    .because("I and ı are different letters in Azerbaijani: give the locale");

    static final ArchRule TIME_COMES_FROM_THE_CLOCK =
            noClasses()
                    .should()
                    .callMethodWhere(
                            withoutParameters("now")
                                    .and(
                                            DescribedPredicate.describe(
                                                    "of java.time",
                                                    call ->
                                                            CLOCKS.contains(
                                                                    call.getTargetOwner()
                                                                            .getName()))))
                    .because("tests stand at a fixed moment: take java.time.Clock");

    static final ArchRule DOORS_ASK_SERVICES =
            noClasses()
                    .that()
                    .areMetaAnnotatedWith(Controller.class)
                    .should()
                    .dependOnClassesThat(
                            DescribedPredicate.describe(
                                    "reach the database",
                                    (JavaClass type) ->
                                            type.isAssignableTo(Repository.class)
                                                    || type.isEquivalentTo(JdbcClient.class)))
                    .because("controller, service, table: three hops");

    static final ArchRule SERVICES_KNOW_NO_HTTP =
            noClasses()
                    .that()
                    .areAnnotatedWith(Service.class)
                    .should()
                    .dependOnClassesThat()
                    .resideInAnyPackage(
                            "jakarta.servlet..",
                            "org.springframework.web..",
                            "org.springframework.http..")
                    .because("a service is asked by pages, jobs and machines alike");

    static final ArchRule ROWS_ARE_READ_AS_LISTS =
            noClasses()
                    .should()
                    .callMethod(JdbcClient.MappedQuerySpec.class, "stream")
                    .because("a stream of rows that nobody closes keeps its connection for ever");

    static final ArchRule REPOSITORIES_ARE_PRIVATE =
            classes()
                    .that()
                    .areAssignableTo(Repository.class)
                    .should()
                    .notBePublic()
                    .allowEmptyShould(true)
                    .because("a module is asked through its service");

    static final ArchRule CONSTRUCTORS_SAY_WHAT_IS_NEEDED =
            fields().should().notBeAnnotatedWith(Autowired.class).because("fields hide needs");

    static final ArchRule PACKAGES_ARE_NAMED_BY_THE_BUSINESS =
            noClasses()
                    .should()
                    .resideInAnyPackage(
                            "..impl..",
                            "..dto..",
                            "..util..",
                            "..utils..",
                            "..manager..",
                            "..helper..")
                    .because("such names say nothing");

    static final ArchRule OPERATORS_READ_LOGS =
            noClasses()
                    .that(
                            DescribedPredicate.describe(
                                    "do not speak to who started the platform",
                                    (JavaClass type) -> !AT_THE_CONSOLE.contains(type.getName())))
                    .should()
                    .accessField(System.class, "out")
                    .orShould()
                    .accessField(System.class, "err")
                    .because("operators read logs");

    private Rules() {}

    private static DescribedPredicate<JavaMethodCall> withoutParameters(String... names) {
        return DescribedPredicate.describe(
                "without parameters",
                call ->
                        call.getTarget().getRawParameterTypes().isEmpty()
                                && Set.of(names).contains(call.getName()));
    }
}
