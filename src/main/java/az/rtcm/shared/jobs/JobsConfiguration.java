package az.rtcm.shared.jobs;

import az.rtcm.shared.actor.Actor;
import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.SchedulerBuilder;
import com.github.kagkarlsson.scheduler.SchedulerName;
import com.github.kagkarlsson.scheduler.task.OnStartup;
import com.github.kagkarlsson.scheduler.task.Task;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Executors;
import javax.sql.DataSource;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.datasource.TransactionAwareDataSourceProxy;

/**
 * Puts the scheduler together from the jobs that modules declare as beans: {@code Task<?>}, or
 * {@code RecurringTask<Void>} for what repeats by itself. A job runs on a virtual thread, in the
 * platform's name. Work that is scheduled within a transaction starts only when it is committed.
 */
@Configuration(proxyBeanMethods = false)
class JobsConfiguration {

    private static final Duration LOOK_FOR_WORK_EVERY = Duration.ofSeconds(3);
    private static final Duration LET_WORK_END_FOR = Duration.ofSeconds(20);
    private static final int AT_ONCE = 8;

    /** Not started here: {@link JobsLifecycle} does when everything is ready. */
    @Bean(destroyMethod = "")
    Scheduler scheduler(DataSource database, ObjectProvider<Task<?>> declared) {
        var jobs = declared.orderedStream().toList();
        var scheduler =
                Scheduler.create(new TransactionAwareDataSourceProxy(database), onDemand(jobs))
                        .schedulerName(new SchedulerName.Hostname())
                        .executorService(Executors.newVirtualThreadPerTaskExecutor())
                        .threads(AT_ONCE)
                        .pollingInterval(LOOK_FOR_WORK_EVERY)
                        .shutdownMaxWait(LET_WORK_END_FOR)
                        .alwaysPersistTimestampInUTC()
                        .addExecutionInterceptor(
                                (job, context, rest) ->
                                        Actor.platform(job.getTaskName())
                                                .call(() -> rest.proceed(job, context)));
        jobs.stream().filter(OnStartup.class::isInstance).forEach(job -> repeat(scheduler, job));
        return scheduler.build();
    }

    private static List<Task<?>> onDemand(List<Task<?>> jobs) {
        return jobs.stream().filter(job -> !(job instanceof OnStartup)).toList();
    }

    /** The compiler cannot see that a task is also {@link OnStartup}. */
    @SuppressWarnings({"unchecked", "rawtypes"})
    private static void repeat(SchedulerBuilder scheduler, Task<?> job) {
        scheduler.startTasks((List) List.of(job));
    }
}
