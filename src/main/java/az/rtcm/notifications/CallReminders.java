package az.rtcm.notifications;

import az.rtcm.nominations.Call;
import az.rtcm.nominations.Calls;
import az.rtcm.nominations.SentList;
import az.rtcm.nominations.SentLists;
import az.rtcm.shared.actor.Actor;
import az.rtcm.shared.web.Page;
import az.rtcm.training.Session;
import az.rtcm.training.Sessions;
import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Reminds organisations that have sent nobody, some days before the call ends: once a session and
 * organisation, and not those who were invited later than that.
 */
@Component
class CallReminders {

    private static final Logger LOG = LoggerFactory.getLogger(CallReminders.class);
    private static final Actor PLATFORM = Actor.platform("notifications");

    private final Calls calls;
    private final SentLists lists;
    private final Sessions sessions;
    private final Recipients recipients;
    private final Notices notices;
    private final Facts facts;
    private final TransactionTemplate transactions;
    private final Clock clock;
    private final Duration ahead;

    /**
     * @param days before the deadline; 0 for no reminders
     */
    CallReminders(
            Calls calls,
            SentLists lists,
            Sessions sessions,
            Recipients recipients,
            Notices notices,
            Facts facts,
            TransactionTemplate transactions,
            Clock clock,
            @Value("${rtcm.reminder-days:1}") int days) {
        this.calls = calls;
        this.lists = lists;
        this.sessions = sessions;
        this.recipients = recipients;
        this.notices = notices;
        this.facts = facts;
        this.transactions = transactions;
        this.clock = clock;
        this.ahead = Duration.ofDays(days);
    }

    @Bean
    static RecurringTask<Void> callReminders(CallReminders reminders) {
        return Tasks.recurring("call-reminders", FixedDelay.of(Duration.ofMinutes(10)))
                .execute((task, context) -> reminders.remind());
    }

    /** Each call in a transaction of its own, so that one that fails holds up no other. */
    void remind() {
        PLATFORM.run(
                () -> {
                    for (var call : calls.endingUntil(clock.instant().plus(ahead))) {
                        try {
                            transactions.executeWithoutResult(status -> remind(call));
                        } catch (RuntimeException e) {
                            LOG.error("Reminders of a call failed and are tried again", e);
                        }
                    }
                });
    }

    private void remind(Call call) {
        var session = sessions.require(call.sessionId());
        var latest = call.deadline().minus(ahead);
        lists.of(session.id()).stream()
                .filter(SentList::isAwaited)
                .filter(list -> list.invitation().invitedAt().isBefore(latest))
                .forEach(list -> remind(call, session, list));
    }

    private void remind(Call call, Session session, SentList list) {
        var id = list.organisation().id();
        var subject = "reminder/" + session.id().value() + '/' + id.value();
        for (var recipient : recipients.office(id)) {
            notices.tell(
                    MailKind.CALL_REMINDER,
                    subject,
                    recipient,
                    page -> facts(call, session, list, page));
        }
    }

    private Map<String, String> facts(Call call, Session session, SentList list, Page page) {
        var all = facts.of(session, page);
        all.put("organisation", page.plain(list.organisation().name()));
        all.put("deadline", facts.moment(call.deadline(), page));
        all.put(MailKind.LINK, facts.list(session.id(), list.organisation().id(), page));
        return all;
    }
}
