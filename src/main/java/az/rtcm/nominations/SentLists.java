package az.rtcm.nominations;

import az.rtcm.accounts.Access;
import az.rtcm.accounts.Role;
import az.rtcm.directory.Organisation;
import az.rtcm.directory.OrganisationId;
import az.rtcm.directory.Organisations;
import az.rtcm.files.FileId;
import az.rtcm.shared.web.NotFound;
import az.rtcm.training.SessionId;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What organisations sent to the centre: their lists, signed lists, and papers (rule 12). */
@Service
@Transactional(readOnly = true)
public class SentLists {

    private final Invitations invitations;
    private final NominationRepository nominations;
    private final OnBehalfRecords papers;
    private final Organisations organisations;
    private final Reach reach;
    private final Access access;

    SentLists(
            Invitations invitations,
            NominationRepository nominations,
            OnBehalfRecords papers,
            Organisations organisations,
            Reach reach,
            Access access) {
        this.invitations = invitations;
        this.nominations = nominations;
        this.papers = papers;
        this.organisations = organisations;
        this.reach = reach;
        this.access = access;
    }

    /** Every invited organisation, in as many statements however many they are. */
    public List<SentList> of(SessionId session) {
        access.require(Role.COORDINATOR);
        var all = invitations.of(session);
        var named = organisations.byIds(all.stream().map(Invitation::organisationId).toList());
        var unreachable = reach.unreachable(named.values());
        var entered = papers.of(session);
        var nominees =
                nominations.ofSession(session).stream()
                        .collect(Collectors.groupingBy(Nomination::organisationId));
        return all.stream()
                .map(
                        list ->
                                new SentList(
                                        Objects.requireNonNull(named.get(list.organisationId())),
                                        list,
                                        count(nominees, list, SentLists::isDraft),
                                        count(nominees, list, SentLists::counts),
                                        count(
                                                nominees,
                                                list,
                                                one -> counts(one) && isEntered(entered, one)),
                                        !unreachable.contains(list.organisationId())))
                .toList();
    }

    /** Those of them whom the platform cannot tell of a call. */
    public Set<OrganisationId> unreachable(Collection<Organisation> some) {
        access.require(Role.COORDINATOR);
        return reach.unreachable(some);
    }

    /**
     * @throws NotFound if the organisation has not sent one for this session
     */
    public FileId signed(SessionId session, OrganisationId organisation) {
        access.require(Role.COORDINATOR);
        return Optional.ofNullable(invitations.require(session, organisation).signedList())
                .orElseThrow(NotFound::new);
    }

    /** What the centre entered on paper or word for this session, by nomination. */
    public Map<NominationId, List<OnBehalfEntry>> entered(SessionId session) {
        access.require(Role.COORDINATOR);
        return papers.of(session);
    }

    /**
     * The scan behind an entry.
     *
     * @throws NotFound if there is none, or it belongs to another session
     */
    public FileId scan(SessionId session, UUID entry) {
        access.require(Role.COORDINATOR);
        return papers.find(entry)
                .filter(found -> found.sessionId().equals(session))
                .map(found -> found.paper().scan())
                .orElseThrow(NotFound::new);
    }

    private static boolean isDraft(Nomination one) {
        return one.state() == NominationState.DRAFT;
    }

    private static boolean counts(Nomination one) {
        return one.state() != NominationState.DRAFT
                && one.state() != NominationState.WITHDRAWN
                && one.state() != NominationState.DECLINED;
    }

    private static boolean isEntered(
            Map<NominationId, List<OnBehalfEntry>> entered, Nomination one) {
        return entered.getOrDefault(one.id(), List.of()).stream()
                .anyMatch(entry -> entry.act() == OnBehalfEntry.Act.NOMINATED);
    }

    private static int count(
            Map<OrganisationId, List<Nomination>> nominees,
            Invitation list,
            Predicate<Nomination> which) {
        return (int)
                nominees.getOrDefault(list.organisationId(), List.of()).stream()
                        .filter(which)
                        .count();
    }
}
