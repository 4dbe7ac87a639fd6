package az.rtcm.shared.web;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.Expiry;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * The pages that visitors see, ready to send. A change of a module's data drops the pages that show
 * it: here when the transaction commits, on other nodes when PostgreSQL tells them ({@link
 * VisitorPagesListener}). A page that was rendered before a change and is ready after it is not
 * kept.
 */
@Component
public class VisitorPages {

    static final String CHANNEL = "visitor_pages";
    private static final long MOST_BYTES = 64L << 20;

    private final JdbcClient jdbc;
    private final Map<String, Long> generations = new ConcurrentHashMap<>();
    private final Cache<String, StoredPage> pages =
            Caffeine.newBuilder()
                    .maximumWeight(MOST_BYTES)
                    .weigher((String address, StoredPage page) -> page.weight())
                    .expireAfter(
                            Expiry.<String, StoredPage>creating(
                                    (address, page) -> Duration.ofMinutes(page.minutes())))
                    .build();

    VisitorPages(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * Notes that the current transaction changes what the module shows. Outside a transaction the
     * pages are dropped at once.
     */
    public void changed(String module) {
        jdbc.sql("select pg_notify(:channel, :module)")
                .param("channel", CHANNEL)
                .param("module", module)
                .query()
                .singleRow();
        if (!TransactionSynchronizationManager.isSynchronizationActive()) {
            drop(module);
            return;
        }
        TransactionSynchronizationManager.registerSynchronization(
                new TransactionSynchronization() {
                    @Override
                    public void afterCommit() {
                        drop(module);
                    }
                });
    }

    void drop(String module) {
        generations.merge(module, 1L, Long::sum);
        pages.asMap().values().removeIf(page -> page.modules().contains(module));
    }

    void dropAll() {
        generations.replaceAll((module, generation) -> generation + 1);
        pages.invalidateAll();
    }

    Optional<StoredPage> find(String address) {
        return Optional.ofNullable(pages.getIfPresent(address));
    }

    /** The state of all modules, to be taken before a page is rendered. */
    Map<String, Long> generations() {
        return Map.copyOf(generations);
    }

    void keep(String address, StoredPage page, Map<String, Long> before) {
        pages.put(address, page);
        if (!sameAs(before, page.modules())) {
            pages.invalidate(address);
        }
    }

    private boolean sameAs(Map<String, Long> before, Set<String> modules) {
        return modules.stream()
                .allMatch(
                        module ->
                                before.getOrDefault(module, 0L)
                                        .equals(generations.getOrDefault(module, 0L)));
    }
}
