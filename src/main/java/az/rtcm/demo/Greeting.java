package az.rtcm.demo;

import az.rtcm.shared.Settings;
import java.util.stream.Collectors;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** What somebody who started the platform reads on the console. */
@Component
class Greeting {

    private final Settings settings;
    private final Demonstration demonstration;

    Greeting(Settings settings, Demonstration demonstration) {
        this.settings = settings;
        this.demonstration = demonstration;
    }

    @EventListener(ApplicationReadyEvent.class)
    void greet() {
        System.out.println();
        System.out.println("The platform is ready: " + settings.publicUrl());
        if (demonstration.isLoaded()) {
            System.out.println(accounts());
        }
        System.out.println("Ctrl-C stops it.");
    }

    private static String accounts() {
        return Cast.MEMBERS.stream()
                .map(member -> "  %-28s %s".formatted(member.email(), member.described()))
                .collect(
                        Collectors.joining(
                                "\n",
                                "Demonstration accounts, all with the password "
                                        + Cast.PASSWORD
                                        + " :\n",
                                "\nMails are not sent; read them at /dev/mail"));
    }
}
