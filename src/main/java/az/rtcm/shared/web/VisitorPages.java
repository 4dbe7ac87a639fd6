package az.rtcm.shared.web;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.Expiry;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
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
    private static final String LOSSES = "*";
    private static final long MOST_BYTES = 56L << 20;

    /** Anybody can think up parameters: pages with some must not push out those without. */
    private static final long MOST_BYTES_WITH_PARAMETERS = 8L << 20;

    private final JdbcClient jdbc;
    private final Map<String, Long> generations = new ConcurrentHashMap<>();
    private final AtomicLong losses = new AtomicLong();
    private final Cache<String, StoredPage> pages = cache(MOST_BYTES);
    private final Cache<String, StoredPage> withParameters = cache(MOST_BYTES_WITH_PARAMETERS);

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

    private static Cache<String, StoredPage> cache(long mostBytes) {
        return Caffeine.newBuilder()
                .maximumWeight(mostBytes)
                .weigher((String address, StoredPage page) -> page.weight())
                .expireAfter(
                        Expiry.<String, StoredPage>creating(
                                (address, page) -> Duration.ofMinutes(page.minutes())))
                .build();
    }

    private Cache<String, StoredPage> of(String address) {
        return address.indexOf('?') < 0 ? pages : withParameters;
    }

    void drop(String module) {
        generations.merge(module, 1L, Long::sum);
        for (var cache : List.of(pages, withParameters)) {
            cache.asMap().values().removeIf(page -> page.modules().contains(module));
        }
    }

    /** What changed is not known, also not to a page that is being rendered now. */
    void dropAll() {
        losses.incrementAndGet();
        pages.invalidateAll();
        withParameters.invalidateAll();
    }

    Optional<StoredPage> find(String address) {
        return Optional.ofNullable(of(address).getIfPresent(address));
    }

    /** The state of all modules, to be taken before a page is rendered. */
    Map<String, Long> generations() {
        var state = new HashMap<>(generations);
        state.put(LOSSES, losses.get());
        return state;
    }

    void keep(String address, StoredPage page, Map<String, Long> before) {
        of(address).put(address, page);
        if (!sameAs(before, page.modules())) {
            of(address).invalidate(address);
        }
    }

    private boolean sameAs(Map<String, Long> before, Set<String> modules) {
        return before.getOrDefault(LOSSES, 0L).equals(losses.get())
                && modules.stream()
                        .allMatch(
                                module ->
                                        before.getOrDefault(module, 0L)
                                                .equals(generations.getOrDefault(module, 0L)));
    }
}
