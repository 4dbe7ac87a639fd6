package az.rtcm.demo;

import az.rtcm.shared.DevelopersPages;
import az.rtcm.shared.Settings;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** What somebody who started the platform reads on the console. */
@Component
@ConditionalOnProperty(name = "rtcm.command", havingValue = "false", matchIfMissing = true)
class Greeting {

    private final Settings settings;
    private final Demonstration demonstration;
    private final DevelopersPages developers;

    Greeting(Settings settings, Demonstration demonstration, DevelopersPages developers) {
        this.settings = settings;
        this.demonstration = demonstration;
        this.developers = developers;
    }

    @EventListener(ApplicationReadyEvent.class)
    void greet() {
        System.out.println();
        lines().forEach(System.out::println);
    }

    List<String> lines() {
        var lines = new ArrayList<String>();
        lines.add("The platform is ready: " + settings.publicUrl());
        if (demonstration.isLoaded()) {
            if (!settings.isDemonstration()) {
                lines.add("This database holds the demonstration: take another one for real use.");
            }
            lines.add(accounts());
        } else if (Boolean.TRUE.equals(settings.demo())) {
            lines.add("This database was begun without the demonstration and gets none.");
        }
        lines.add(
                settings.mail().url() == null
                        ? "Mails are not sent: no mail server is set."
                        : "Mails are sent.");
        if (developers.areOpen()) {
            lines.add("Everybody can read all mails at " + settings.link("/dev/mail"));
        }
        lines.add("Ctrl-C stops it.");
        return lines;
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
                                ""));
    }
}
