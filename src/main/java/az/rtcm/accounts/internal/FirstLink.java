package az.rtcm.accounts.internal;

import az.rtcm.shared.Settings;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Tells the operator of an empty platform how to begin; a demonstration brings its own people. */
@Component
class FirstLink {

    private static final Logger log = LoggerFactory.getLogger(FirstLink.class);

    private final FirstAdministrator first;
    private final Settings settings;

    FirstLink(FirstAdministrator first, Settings settings) {
        this.first = first;
        this.settings = settings;
    }

    @EventListener(ApplicationReadyEvent.class)
    void tell() {
        if (!settings.isDemonstration() && first.isMissing()) {
            log.info("Nobody administers this platform yet. Begin here (once, within 7 days):");
            log.info("{}", first.link());
        }
    }
}
