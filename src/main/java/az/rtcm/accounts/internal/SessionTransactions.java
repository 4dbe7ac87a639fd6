package az.rtcm.accounts.internal;

import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionCallback;
import org.springframework.transaction.support.TransactionOperations;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Sessions are written in a transaction of their own. They are read, with each request, by one
 * statement, and a transaction around that would double the ways to the database.
 */
public final class SessionTransactions implements TransactionOperations {

    private final ThreadLocal<@Nullable Boolean> reading = new ThreadLocal<>();
    private final TransactionTemplate writing;

    public SessionTransactions(PlatformTransactionManager transactions) {
        this.writing = new TransactionTemplate(transactions);
        writing.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
    }

    <T extends @Nullable Object> T read(Supplier<T> work) {
        reading.set(true);
        try {
            return work.get();
        } finally {
            reading.remove();
        }
    }

    @Override
    public <T extends @Nullable Object> T execute(TransactionCallback<T> work) {
        return reading.get() == null
                ? writing.execute(work)
                : TransactionOperations.withoutTransaction().execute(work);
    }
}
