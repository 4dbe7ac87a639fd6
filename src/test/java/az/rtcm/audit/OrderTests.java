package az.rtcm.audit;

import static org.assertj.core.api.Assertions.assertThat;

import az.rtcm.PlatformTest;
import az.rtcm.shared.web.Paging;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** The first page of the trail costs the same however long the trail is. */
@PlatformTest
class OrderTests {

    @Autowired JdbcClient jdbc;
    @Autowired TransactionTemplate transaction;

    @Test
    void theTrailIsReadAlongItsIndexInBothDirections() {
        for (boolean descending : new boolean[] {true, false}) {
            var order = new Paging(1, 25, "at", descending).along(Trail.ORDERS, "e.id");
            assertThat(plan("select e.id from audit.entry e" + order))
                    .contains("entry_at")
                    .doesNotContain("Sort");
        }
    }

    @Test
    void thoseThatWaitForTheChainAreFoundWithoutTheOthers() {
        assertThat(plan("select id from audit.entry e where not e.chained order by e.id"))
                .contains("entry_waiting");
    }

    /** As for a long table: a short one is read whole. */
    private String plan(String sql) {
        return Objects.requireNonNull(
                transaction.execute(
                        status -> {
                            for (var way : List.of("enable_seqscan", "enable_sort")) {
                                jdbc.sql("set local " + way + " = off").update();
                            }
                            return String.join(
                                    "\n", jdbc.sql("explain " + sql).query(String.class).list());
                        }));
    }
}
