package az.rtcm.accounts.internal;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Tells the operator of a platform without an administrator how to begin, or begin again. */
@Component
@ConditionalOnProperty(name = "rtcm.command", havingValue = "false", matchIfMissing = true)
class FirstLink {

    private static final Logger log = LoggerFactory.getLogger(FirstLink.class);

    private final FirstAdministrator first;

    FirstLink(FirstAdministrator first) {
        this.first = first;
    }

    @EventListener(ApplicationReadyEvent.class)
    void tell() {
        if (first.isMissing()) {
            log.info("Nobody administers this platform yet. Begin here (once, within 7 days):");
            log.info("{}", first.link());
        }
    }
}
