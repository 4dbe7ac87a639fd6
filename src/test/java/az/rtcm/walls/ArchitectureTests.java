package az.rtcm.walls;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import az.rtcm.RtcmApplication;
import az.rtcm.walls.guilty.Guilty;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** The platform keeps the rules of the house, and each rule would notice a culprit. */
class ArchitectureTests {

    private static final JavaClasses PLATFORM =
            new ClassFileImporter()
                    .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                    .withImportOption(location -> !location.contains("Generated"))
                    .importPackagesOf(RtcmApplication.class);
    private static final JavaClasses GUILTY =
            new ClassFileImporter().importPackagesOf(Guilty.class);

    static Stream<Arguments> rules() {
        return Stream.of(
                arguments("ForgetsTheLanguage", Rules.WORDS_ARE_FOLDED_IN_A_LANGUAGE),
                arguments("ReadsTheClockOfTheMachine", Rules.TIME_COMES_FROM_THE_CLOCK),
                arguments("AsksTheDatabase", Rules.DOORS_ASK_SERVICES),
                arguments("KnowsHttp", Rules.SERVICES_KNOW_NO_HTTP),
                arguments("LeaksConnections", Rules.ROWS_ARE_READ_AS_LISTS),
                arguments("OpenRepository", Rules.REPOSITORIES_ARE_PRIVATE),
                arguments("InjectsIntoFields", Rules.CONSTRUCTORS_SAY_WHAT_IS_NEEDED),
                arguments("SpeaksToTheConsole", Rules.OPERATORS_READ_LOGS),
                arguments("SaysNothing", Rules.PACKAGES_ARE_NAMED_BY_THE_BUSINESS));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("rules")
    void theRuleIsKeptAndWouldNoticeTheCulprit(String culprit, ArchRule rule) {
        rule.check(PLATFORM);
        assertThatExceptionOfType(AssertionError.class)
                .isThrownBy(() -> rule.check(GUILTY))
                .withMessageContaining(culprit);
    }

    @Test
    void thereIsAPlatform() {
        assertThat(PLATFORM).isNotEmpty();
    }
}
