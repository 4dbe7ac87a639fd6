package az.rtcm.walls;

import static org.assertj.core.api.Assertions.assertThat;

import az.rtcm.PlatformTest;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Every form that the people of the demonstration reach takes bad input calmly: it says what is
 * wrong, keeps what was typed, and never fails. What a form stores here is taken back at once.
 */
@PlatformTest
class FormsTests {

    static final List<String> PEOPLE = Readers.EACH;

    @Autowired MockMvcTester web;
    @Autowired TransactionTemplate transactions;
    @Autowired ApplicationContext platform;
    @Autowired JdbcClient jdbc;

    @Test
    void theFormsOfTheSiteTakeBadInputCalmly() {
        assertCalm(new Readers(platform).visitor());
    }

    @ParameterizedTest
    @FieldSource("PEOPLE")
    void theFormsOfAPersonTakeBadInputCalmly(String who) {
        assertCalm(new Readers(platform).person(who));
    }

    @ParameterizedTest
    @FieldSource("PEOPLE")
    void whatIsSentTwiceIsStoredOnce(String who) {
        assertStoredOnce(new Readers(platform).person(who));
    }

    @Test
    void whatVisitorsSendTwiceIsStoredOnce() {
        assertStoredOnce(new Readers(platform).visitor());
    }

    private void assertStoredOnce(Readers.Reading reading) {
        var typist = new Typist(web, reading.browser());
        var rows = new Rows(jdbc);
        var faults = new ArrayList<String>();
        for (var form : Form.thatStore(reading.crawl().pages())) {
            if (form.endsSomething()) {
                continue;
            }
            takenBack(() -> typist.storedTwice(form, rows)).stream()
                    .map(fault -> form + ": " + fault)
                    .forEach(faults::add);
        }
        assertThat(faults).as(String.join("\n", faults)).isEmpty();
    }

    private void assertCalm(Readers.Reading reading) {
        var typist = new Typist(web, reading.browser());
        var forms = Form.onPages(reading.crawl().pages());
        assertThat(forms).isNotEmpty();
        var faults = new ArrayList<String>();
        for (var form : forms) {
            for (var input : BadInput.values()) {
                takenBack(() -> typist.faults(form, input)).stream()
                        .map(fault -> form + ", " + input + ": " + fault)
                        .forEach(faults::add);
            }
            for (var field : form.typedFields()) {
                for (var input : BadInput.TYPED) {
                    takenBack(() -> typist.faults(form, field, input)).stream()
                            .map(
                                    fault ->
                                            "%s, %s in %s: %s"
                                                    .formatted(
                                                            form, input, field.attr("name"), fault))
                            .forEach(faults::add);
                }
            }
        }
        assertThat(faults).as(String.join("\n", faults)).isEmpty();
    }

    private List<String> takenBack(Supplier<List<String>> typing) {
        return transactions.execute(
                status -> {
                    status.setRollbackOnly();
                    return typing.get();
                });
    }
}
