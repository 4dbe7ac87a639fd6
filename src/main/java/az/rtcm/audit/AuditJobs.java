package az.rtcm.audit;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Chains new entries once a minute, on one of the processes. */
@Configuration(proxyBeanMethods = false)
class AuditJobs {

    @Bean
    static RecurringTask<Void> chainAuditTrail(HeadWatch watch) {
        return Tasks.recurring("audit-chain", FixedDelay.ofSeconds(60))
                .execute((instance, context) -> watch.chain());
    }
}
