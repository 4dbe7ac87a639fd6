package az.rtcm;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.jdbc.datasource.DelegatingDataSource;

/**
 * Counts the statements that some work sends to the database on this thread, so that a test can say
 * that a page needs the same number of them for 10 rows and for 1,000:
 *
 * <pre>{@code
 * var few = StatementCounter.statementsOf(() -> web.get().uri("/admin/persons").exchange());
 * assertThat(few).hasSizeLessThan(10);
 * }</pre>
 */
public final class StatementCounter {

    private static final ThreadLocal<@Nullable List<String>> SEEN = new ThreadLocal<>();
    private static final Set<String> PREPARING = Set.of("prepareStatement", "prepareCall");

    private StatementCounter() {}

    /** The statements in their order, as SQL. */
    public static List<String> statementsOf(Runnable work) {
        var seen = new ArrayList<String>();
        SEEN.set(seen);
        try {
            work.run();
            return List.copyOf(seen);
        } finally {
            SEEN.remove();
        }
    }

    /** Makes the platform's data source tell its statements. */
    static BeanPostProcessor listening() {
        return new BeanPostProcessor() {
            @Override
            public Object postProcessAfterInitialization(Object bean, String name) {
                return bean instanceof DataSource database ? new Counting(database) : bean;
            }
        };
    }

    private static final class Counting extends DelegatingDataSource {

        Counting(DataSource database) {
            super(database);
        }

        @Override
        public Connection getConnection() throws SQLException {
            var connection = super.getConnection();
            return proxy(
                    Connection.class,
                    connection,
                    (method, arguments, result) ->
                            result instanceof Statement statement
                                    ? counting(
                                            statement,
                                            PREPARING.contains(method)
                                                    ? String.valueOf(arguments[0])
                                                    : null)
                                    : result);
        }
    }

    private interface After {
        @Nullable Object returned(String method, Object[] arguments, @Nullable Object result);
    }

    private static Object counting(Statement statement, @Nullable String prepared) {
        Class<?> type =
                statement instanceof java.sql.CallableStatement
                        ? java.sql.CallableStatement.class
                        : statement instanceof java.sql.PreparedStatement
                                ? java.sql.PreparedStatement.class
                                : Statement.class;
        return proxy(
                type,
                statement,
                (method, arguments, result) -> {
                    var seen = SEEN.get();
                    if (seen != null && method.startsWith("execute")) {
                        seen.add(
                                arguments.length > 0
                                        ? String.valueOf(arguments[0])
                                        : "" + prepared);
                    }
                    return result;
                });
    }

    @SuppressWarnings("unchecked")
    private static <T> T proxy(Class<?> type, Object target, After after) {
        return (T)
                Proxy.newProxyInstance(
                        type.getClassLoader() == null
                                ? StatementCounter.class.getClassLoader()
                                : type.getClassLoader(),
                        new Class<?>[] {type},
                        (proxy, method, arguments) -> {
                            var given = arguments == null ? new Object[0] : arguments;
                            try {
                                var result = method.invoke(target, given);
                                return after.returned(
                                        method.getName(),
                                        Arrays.copyOf(given, given.length),
                                        result);
                            } catch (InvocationTargetException e) {
                                throw e.getCause();
                            }
                        });
    }
}
