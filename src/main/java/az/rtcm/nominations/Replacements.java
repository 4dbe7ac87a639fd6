package az.rtcm.nominations;

import az.rtcm.accounts.Access;
import az.rtcm.accounts.Role;
import az.rtcm.directory.OrganisationId;
import az.rtcm.shared.web.NotFound;
import az.rtcm.training.SessionId;
import az.rtcm.training.Sessions;
import java.time.Clock;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What an organisation does with a seat that it lost and may fill again within 48 hours. */
@Service
@Transactional
public class Replacements {

    private static final Set<NominationState> WAITING =
            Set.of(
                    NominationState.DRAFT,
                    NominationState.SUBMITTED,
                    NominationState.RESERVED,
                    NominationState.NOT_SELECTED);

    private final ReplacementRecords records;
    private final Vacancies vacancies;
    private final NominationRepository nominations;
    private final Nominating nominating;
    private final Invitations invitations;
    private final Sessions sessions;
    private final Access access;
    private final HandingIn handingIn;
    private final Recognition recognition;
    private final Clock clock;

    Replacements(
            ReplacementRecords records,
            Vacancies vacancies,
            NominationRepository nominations,
            Nominating nominating,
            Invitations invitations,
            Sessions sessions,
            Access access,
            HandingIn handingIn,
            Recognition recognition,
            Clock clock) {
        this.records = records;
        this.vacancies = vacancies;
        this.nominations = nominations;
        this.nominating = nominating;
        this.invitations = invitations;
        this.sessions = sessions;
        this.access = access;
        this.handingIn = handingIn;
        this.recognition = recognition;
        this.clock = clock;
    }

    /** The windows that are open for this organisation. */
    @Transactional(readOnly = true)
    public List<Replacement> openFor(SessionId session, OrganisationId organisation) {
        access.requireActsFor(organisation);
        return records.openIn(session).stream()
                .filter(window -> window.organisationId().equals(organisation))
                .toList();
    }

    /**
     * Names somebody of the organisation’s own list, who waits on the reserve, was not selected or
     * was never handed in.
     *
     * @throws WindowIsClosed if the 48 hours are over or somebody was named
     */
    public void name(ReplacementId id, NominationId waiting) {
        var window = open(id);
        var nomination = nominations.require(waiting);
        if (!list(window).holds(nomination)) {
            throw new NotFound();
        }
        if (!WAITING.contains(nomination.state())) {
            throw new WrongState(waiting, nomination.state());
        }
        boolean draft = nomination.state() == NominationState.DRAFT;
        vacancies.fill(window, draft ? handingIn.handIn(nomination) : nomination);
    }

    /**
     * Names somebody who was not on the list.
     *
     * @throws WindowIsClosed if the 48 hours are over or somebody was named
     * @throws AlreadyNominated if the person is nominated for this session already
     */
    public void name(ReplacementId id, NominationId fresh, NewNominee nominee) {
        var window = open(id);
        var list = list(window);
        if (nominee.known() != null) {
            recognition.requireOwn(list, nominee.known());
        }
        vacancies.fill(window, handingIn.handIn(nominating.enter(list, fresh, nominee)));
    }

    /** The organisation told the centre that it names nobody: the reserve moves up now. */
    public void giveUp(ReplacementId id) {
        access.require(Role.COORDINATOR);
        lapse(id);
    }

    /** Lets the reserve move up after a window that has ended; does nothing if it is closed. */
    void lapse(ReplacementId id) {
        sessions.lock(records.require(id).sessionId());
        var window = records.require(id);
        if (window.open()) {
            vacancies.lapse(window);
        }
    }

    /** Ends all windows of a session that will not take place. */
    void lapse(SessionId cancelled) {
        records.openIn(cancelled).forEach(window -> lapse(window.id()));
    }

    private Replacement open(ReplacementId id) {
        var asked = records.require(id);
        access.requireActsFor(asked.organisationId());
        var session = sessions.lock(asked.sessionId());
        var window = records.require(id);
        if (!window.open()
                || !Ongoing.is(session.state())
                || !clock.instant().isBefore(window.until())) {
            throw new WindowIsClosed();
        }
        return window;
    }

    private Invitation list(Replacement window) {
        return invitations.lock(window.sessionId(), window.organisationId());
    }
}
