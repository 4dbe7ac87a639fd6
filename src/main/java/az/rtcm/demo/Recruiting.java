package az.rtcm.demo;

import az.rtcm.directory.OrganisationId;
import az.rtcm.directory.PersonId;
import az.rtcm.files.Files;
import az.rtcm.nominations.Calls;
import az.rtcm.nominations.Candidates;
import az.rtcm.nominations.NewCall;
import az.rtcm.nominations.NewNominee;
import az.rtcm.nominations.NominationId;
import az.rtcm.nominations.Nominations;
import az.rtcm.nominations.Quota;
import az.rtcm.nominations.Seats;
import az.rtcm.nominations.Selection;
import az.rtcm.shared.actor.Actor;
import az.rtcm.shared.text.LocalizedText;
import az.rtcm.training.SessionId;
import az.rtcm.training.Sessions;
import java.time.Clock;
import java.time.Duration;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.springframework.stereotype.Component;

/** From the call to the confirmed seats, as far as each story went. */
@Component
class Recruiting {

    private static final LocalizedText ELIGIBILITY =
            LocalizedText.published(
                    "Officials with at least one year of service who use the module’s subject in their work.",
                    "Ən azı bir il xidmət stajı olan və modulun mövzusunu işində tətbiq edən əməkdaşlar.",
                    "Сотрудники со стажем не менее одного года, работающие по теме модуля.");

    private final Sessions sessions;
    private final Calls calls;
    private final Nominations nominations;
    private final Selection selection;
    private final Seats seats;
    private final Candidates candidates;
    private final Cast cast;
    private final Colleagues colleagues;
    private final Files files;
    private final Backdating backdating;
    private final Clock clock;
    private final Map<String, PersonId> known = new HashMap<>();

    Recruiting(
            Sessions sessions,
            Calls calls,
            Nominations nominations,
            Selection selection,
            Seats seats,
            Candidates candidates,
            Cast cast,
            Colleagues colleagues,
            Files files,
            Backdating backdating,
            Clock clock) {
        this.sessions = sessions;
        this.calls = calls;
        this.nominations = nominations;
        this.selection = selection;
        this.seats = seats;
        this.candidates = candidates;
        this.cast = cast;
        this.colleagues = colleagues;
        this.files = files;
        this.backdating = backdating;
        this.clock = clock;
    }

    /** A call whose seats were given and confirmed, most of them. */
    void fill(SessionId session, Map<String, OrganisationId> agencies, int each) {
        open(session, agencies, Duration.ofDays(1));
        agencies.forEach((country, agency) -> nominate(session, country, agency, each));
        calls.close(session);
        selection.accept(session);
        selection.announce(session);
        confirm(session);
        backdating.endedCall(sessions.require(session));
    }

    /** Somebody of the country gives the seat up, so that the agency may name a replacement. */
    void withdraw(SessionId session, String country) {
        candidates.of(session).stream()
                .filter(one -> one.country().equals(country))
                .findFirst()
                .ifPresent(
                        one ->
                                Actor.byLink(one.person().id().value(), one.person().name().latin())
                                        .run(() -> seats.withdraw(one.id())));
    }

    /** The agency's director signed the printed list, and it was uploaded. */
    void signList(SessionId session, String country, OrganisationId agency) {
        cast.focalPoint(country)
                .run(() -> nominations.sign(session, agency, DemoFiles.scan(files)));
    }

    /** A call that has ended; the coordinator has to choose. */
    void awaitSelection(SessionId session, Map<String, OrganisationId> agencies) {
        open(session, agencies, Duration.ofDays(1));
        agencies.forEach((country, agency) -> nominate(session, country, agency, 3));
        calls.close(session);
        backdating.endedCall(sessions.require(session));
    }

    /** A call that some organisations have answered. */
    void callOnly(SessionId session, Map<String, OrganisationId> agencies) {
        open(session, agencies, Duration.ofDays(21));
        for (var country : List.of("UZ", "KG", "TR")) {
            nominate(session, country, Objects.requireNonNull(agencies.get(country)), 2);
        }
    }

    /** Somebody whom an agency nominated. */
    PersonId known(String latinName) {
        return Objects.requireNonNull(known.get(latinName), latinName);
    }

    private void open(SessionId session, Map<String, OrganisationId> agencies, Duration left) {
        sessions.publish(session);
        int capacity = Objects.requireNonNullElse(sessions.require(session).seats(), 10);
        int most = Math.max(1, capacity / agencies.size());
        var quotas = agencies.keySet().stream().map(country -> Quota.of(country, 1, most)).toList();
        calls.open(
                session,
                new NewCall(
                        capacity,
                        clock.instant().plus(left),
                        ELIGIBILITY,
                        null,
                        quotas,
                        Set.copyOf(agencies.values())));
    }

    private void nominate(SessionId session, String country, OrganisationId agency, int most) {
        var people = new LinkedHashMap<NominationId, NewNominee>();
        colleagues.of(country, known).stream()
                .limit(most)
                .forEach(nominee -> people.put(NominationId.next(), nominee));
        cast.focalPoint(country)
                .run(
                        () -> {
                            nominations.nominate(session, agency, people);
                            nominations.submit(session, agency);
                        });
    }

    private void confirm(SessionId session) {
        for (var candidate : candidates.of(session)) {
            var person = candidate.person();
            known.put(person.name().latin(), person.id());
            if (candidate.isOffered()) {
                Actor.byLink(person.id().value(), person.name().latin())
                        .run(() -> seats.confirm(candidate.id()));
            }
        }
    }
}
