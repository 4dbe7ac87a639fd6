package az.rtcm.pledges.web;

import az.rtcm.directory.Countries;
import az.rtcm.directory.Organisations;
import az.rtcm.gcm.Compact;
import az.rtcm.gcm.Objective;
import az.rtcm.pledges.ComputedFigures;
import az.rtcm.pledges.Evidence;
import az.rtcm.pledges.Pledge;
import az.rtcm.pledges.PledgeRecord;
import az.rtcm.pledges.PledgeRegister;
import az.rtcm.pledges.Pledges;
import az.rtcm.training.Session;
import az.rtcm.training.SessionId;
import az.rtcm.training.SessionState;
import az.rtcm.training.Sessions;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Gathers what a pledge's page shows from the modules that know it. */
@Component
class PledgePages {

    private final Pledges pledges;
    private final PledgeRecord record;
    private final PledgeRegister register;
    private final Sessions sessions;
    private final Countries countries;
    private final Organisations organisations;
    private final Compact compact;
    private final ObjectProvider<ComputedFigures> figures;

    PledgePages(
            Pledges pledges,
            PledgeRecord record,
            PledgeRegister register,
            Sessions sessions,
            Countries countries,
            Organisations organisations,
            Compact compact,
            ObjectProvider<ComputedFigures> figures) {
        this.pledges = pledges;
        this.record = record;
        this.register = register;
        this.sessions = sessions;
        this.countries = countries;
        this.organisations = organisations;
        this.compact = compact;
        this.figures = figures;
    }

    PledgePage of(Pledge pledge) {
        var evidence = record.evidence(pledge.id());
        var named = countries.byCode();
        var organised = organisations.byIds(pledge.organisations());
        var matched = pledge.matches();
        return new PledgePage(
                pledge,
                record.facts(pledge.id()),
                figures.stream()
                        .flatMap(source -> source.byFact().entrySet().stream())
                        .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue)),
                record.updates(pledge.id()),
                evidence,
                sessions(evidence),
                record.history(pledge.id()),
                pledge.countries().stream().map(named::get).filter(Objects::nonNull).toList(),
                pledge.organisations().stream()
                        .map(organised::get)
                        .filter(Objects::nonNull)
                        .toList(),
                objectives(pledge),
                matched == null
                        ? null
                        : pledges.find(matched).filter(Pledge::published).orElse(null),
                register.matching(pledge.id()));
    }

    List<Objective> objectives(Pledge pledge) {
        var byNumber =
                compact.objectives().stream()
                        .collect(Collectors.toMap(Objective::number, Function.identity()));
        return Stream.concat(
                        Stream.of(pledge.primaryObjective()), pledge.otherObjectives().stream())
                .map(byNumber::get)
                .filter(Objects::nonNull)
                .toList();
    }

    private Map<SessionId, Session> sessions(List<Evidence> evidence) {
        var named = evidence.stream().map(Evidence::session).filter(Objects::nonNull).toList();
        return sessions.byIds(named).values().stream()
                .filter(session -> session.state() != SessionState.DRAFT)
                .collect(Collectors.toMap(Session::id, Function.identity()));
    }
}
