package az.rtcm.nominations;

import az.rtcm.accounts.Access;
import az.rtcm.directory.NewPerson;
import az.rtcm.directory.OrganisationId;
import az.rtcm.directory.Organisations;
import az.rtcm.directory.People;
import az.rtcm.directory.Person;
import az.rtcm.shared.web.NotFound;
import az.rtcm.training.SessionId;
import az.rtcm.training.Sessions;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What a focal point sees: the lists of its own organisations, and of no other (rule 8). */
@Service
@Transactional(readOnly = true)
public class Lists {

    private final MyListRows rows;
    private final NominationRepository nominations;
    private final Invitations invitations;
    private final Calls calls;
    private final Seating seating;
    private final Replacements replacements;
    private final Recognition recognition;
    private final Sessions sessions;
    private final Organisations organisations;
    private final People people;
    private final Access access;
    private final Clock clock;

    Lists(
            MyListRows rows,
            NominationRepository nominations,
            Invitations invitations,
            Calls calls,
            Seating seating,
            Replacements replacements,
            Recognition recognition,
            Sessions sessions,
            Organisations organisations,
            People people,
            Access access,
            Clock clock) {
        this.rows = rows;
        this.nominations = nominations;
        this.invitations = invitations;
        this.calls = calls;
        this.seating = seating;
        this.replacements = replacements;
        this.recognition = recognition;
        this.sessions = sessions;
        this.organisations = organisations;
        this.people = people;
        this.access = access;
        this.clock = clock;
    }

    /** Every call that the actor can answer or has answered, open ones first. */
    public List<MyList> mine() {
        return rows.of(access.organisations(), access.countries(), clock.instant());
    }

    /** As {@link #mine}, of one session: a national counterpart may have several. */
    public List<MyList> mine(SessionId session) {
        return mine().stream().filter(list -> list.sessionId().equals(session)).toList();
    }

    /**
     * @throws NotFound if the organisation is not the actor's or was not invited
     */
    public OrganisationList one(SessionId session, OrganisationId organisation) {
        access.requireActsFor(organisation);
        var invitation = invitations.require(session, organisation);
        var call = calls.require(session);
        return new OrganisationList(
                sessions.require(session),
                call,
                call.isOpen(clock.instant()),
                organisations.find(organisation).orElseThrow(NotFound::new),
                invitation,
                seating.hopeful(session).getOrDefault(invitation.country(), 0),
                nominees(invitation),
                replacements.openFor(session, organisation));
    }

    /** A nominee of one's own organisation, with what the list may change of the person. */
    public Nominee nominee(SessionId session, OrganisationId organisation, NominationId id) {
        return one(session, organisation).nominees().stream()
                .filter(nominee -> nominee.id().equals(id))
                .findFirst()
                .map(this::withRights)
                .orElseThrow(NotFound::new);
    }

    /**
     * People whom this organisation nominated before and who may be the one described, whatever the
     * script; nobody else is ever proposed.
     */
    public List<Person> namesakes(
            SessionId session, OrganisationId organisation, NewPerson described) {
        return namesakes(session, organisation, List.of(described)).getFirst();
    }

    /** As {@link #namesakes(SessionId, OrganisationId, NewPerson)}, of many at once. */
    public List<List<Person>> namesakes(
            SessionId session, OrganisationId organisation, List<NewPerson> described) {
        access.requireActsFor(organisation);
        return recognition.namesakes(invitations.require(session, organisation), described);
    }

    private Nominee withRights(Nominee one) {
        return one.correctable()
                ? one.correctableIf(recognition.isCorrectable(nominations.require(one.id())))
                : one;
    }

    private List<Nominee> nominees(Invitation list) {
        var all = nominations.ofList(list.sessionId(), list.organisationId());
        var persons = people.byIds(all.stream().map(Nomination::personId).toList());
        var nominees = new ArrayList<Nominee>();
        int place = 0;
        for (var one : all) {
            boolean counts =
                    one.state() != NominationState.WITHDRAWN
                            && one.state() != NominationState.DECLINED;
            place += counts ? 1 : 0;
            nominees.add(
                    Nominee.of(
                            one,
                            counts ? place : 0,
                            Objects.requireNonNull(persons.get(one.personId())),
                            one.registeredHere()));
        }
        return nominees;
    }
}
