package az.rtcm.demo;

import az.rtcm.directory.OrganisationId;
import az.rtcm.training.Sessions;
import java.util.Map;
import java.util.Objects;
import org.springframework.stereotype.Component;

/**
 * What has happened so far when the demonstration begins: one training is over, with certificates;
 * one is running today; one waits for selection; one has an open call; one is announced; in one a
 * seat has become free. A visitor asked for a training.
 */
@Component
class Stories {

    private final Cast cast;
    private final Programme programme;
    private final Curricula curricula;
    private final Recruiting recruiting;
    private final Delivering delivering;
    private final Sessions sessions;
    private final Visitors visitors;
    private final Entrusting entrusting;

    Stories(
            Cast cast,
            Programme programme,
            Curricula curricula,
            Recruiting recruiting,
            Delivering delivering,
            Sessions sessions,
            Visitors visitors,
            Entrusting entrusting) {
        this.cast = cast;
        this.programme = programme;
        this.curricula = curricula;
        this.recruiting = recruiting;
        this.delivering = delivering;
        this.sessions = sessions;
        this.visitors = visitors;
        this.entrusting = entrusting;
    }

    void tell(Map<String, OrganisationId> agencies) {
        entrusting.pledges();
        curricula.approve();

        var over = programme.plan("DATA");
        recruiting.fill(over, agencies, 3);
        cast.enterParticipant(recruiting.known("Aruzhan Seitkali"));
        delivering.deliver(over);

        var running = programme.plan("LAW");
        recruiting.fill(running, agencies, 2);
        delivering.begin(running);

        recruiting.awaitSelection(programme.plan("INTEGRATION"), agencies);
        recruiting.callOnly(programme.plan("GOVERNANCE"), agencies);
        sessions.publish(programme.plan("INTRODUCTION"));

        var soon = programme.plan("TRAFFICKING");
        recruiting.fill(soon, agencies, 2);
        recruiting.withdraw(soon, "KZ");
        recruiting.signList(soon, "KZ", Objects.requireNonNull(agencies.get("KZ")));
        visitors.write();
    }
}
