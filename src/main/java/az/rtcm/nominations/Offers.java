package az.rtcm.nominations;

import az.rtcm.accounts.Access;
import az.rtcm.accounts.PersonalLinks;
import az.rtcm.accounts.Role;
import az.rtcm.directory.Organisation;
import az.rtcm.directory.OrganisationId;
import az.rtcm.directory.Organisations;
import az.rtcm.directory.People;
import az.rtcm.directory.PersonId;
import az.rtcm.shared.database.Columns;
import az.rtcm.shared.text.LocalizedText;
import az.rtcm.shared.time.PartialDate;
import az.rtcm.shared.web.NotFound;
import az.rtcm.training.Schedule;
import az.rtcm.training.SessionId;
import az.rtcm.training.SessionState;
import az.rtcm.training.Sessions;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What nominees are told, and the personal link by which they answer. */
@Service
@Transactional(readOnly = true)
public class Offers {

    /** Purpose of the links by which a nominee confirms or declines a seat. */
    public static final String PURPOSE = "nominations.seat";

    private static final Duration WHEN_NO_DATE_IS_KNOWN = Duration.ofDays(60);

    private final NominationRepository nominations;
    private final Organisations organisations;
    private final People people;
    private final Sessions sessions;
    private final PersonalLinks links;
    private final Access access;
    private final MoveLog log;
    private final ApplicationEventPublisher events;
    private final JdbcClient jdbc;
    private final Clock clock;

    Offers(
            NominationRepository nominations,
            Organisations organisations,
            People people,
            Sessions sessions,
            PersonalLinks links,
            Access access,
            MoveLog log,
            ApplicationEventPublisher events,
            JdbcClient jdbc,
            Clock clock) {
        this.nominations = nominations;
        this.organisations = organisations;
        this.people = people;
        this.sessions = sessions;
        this.links = links;
        this.access = access;
        this.log = log;
        this.events = events;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** The nominations of the person who acts, as far as they were handed in, newest first. */
    public List<Offer> mine() {
        return of(access.person());
    }

    /** As {@link #mine}, of whoever the export of a person’s data is about. */
    List<Offer> of(PersonId person) {
        var same = people.sameAs(person);
        return offers(
                nominations.ofPersons(same).stream()
                        .filter(one -> one.state() != NominationState.DRAFT)
                        .toList());
    }

    /**
     * One of those.
     *
     * @throws NotFound if it is another person's
     */
    public Offer mine(NominationId id) {
        return mine().stream()
                .filter(offer -> offer.id().equals(id))
                .findFirst()
                .orElseThrow(NotFound::new);
    }

    /** Whose nomination it is and what was told, for whoever writes to the nominee. */
    public Told told(NominationId id) {
        access.require(Role.COORDINATOR);
        var nomination = nominations.require(id);
        return new Told(
                nomination.personId(),
                nomination.organisationId(),
                offers(List.of(nomination)).getFirst());
    }

    /**
     * A new personal link by which the nominee answers; it lasts until the session begins.
     *
     * @return path within the site, to be preceded by the recipient's language
     */
    @Transactional
    public String issueLink(NominationId id) {
        access.require(Role.COORDINATOR);
        var nomination = nominations.require(id);
        return links.issue(
                PURPOSE, nomination.personId(), id.value(), expiry(nomination.sessionId()));
    }

    /**
     * Has the nominee written to again, with a new link: the old one expired, or the mail was lost.
     *
     * @throws WrongState if there is nothing to answer
     */
    @Transactional
    public void sendAgain(SessionId session, NominationId id) {
        access.require(Role.COORDINATOR);
        var nomination = nominations.require(id);
        if (!nomination.sessionId().equals(session)) {
            throw new NotFound();
        }
        if (!offers(List.of(nomination)).getFirst().answerable()) {
            throw new WrongState(id, nomination.state());
        }
        log.record("link asked for", nomination, nomination);
        events.publishEvent(new SeatLinkAsked(id, session, clock.instant()));
    }

    /** Whose answer is awaited: a seat is offered to them. */
    public List<NominationId> unanswered(SessionId session) {
        access.require(Role.COORDINATOR);
        return nominations.ofSession(session).stream()
                .filter(Nomination::isOffered)
                .map(Nomination::id)
                .toList();
    }

    private Instant expiry(SessionId session) {
        var usual = clock.instant().plus(WHEN_NO_DATE_IS_KNOWN);
        var starts = sessions.require(session).starts();
        return starts == null
                ? usual
                : starts.latest().plusDays(1).atStartOfDay(Schedule.CENTRE).toInstant();
    }

    private List<Offer> offers(List<Nomination> all) {
        var senders = organisations.byIds(all.stream().map(Nomination::organisationId).toList());
        var about = about(all.stream().map(Nomination::sessionId).toList());
        return all.stream().map(one -> offer(one, senders, about)).toList();
    }

    private static Offer offer(
            Nomination one, Map<OrganisationId, Organisation> senders, Map<UUID, About> about) {
        var shown = Nominee.visible(one);
        var session =
                about.getOrDefault(
                        one.sessionId().value(),
                        new About(LocalizedText.empty("en"), null, null, false));
        return new Offer(
                one.id(),
                one.sessionId(),
                session.title(),
                Objects.requireNonNull(senders.get(one.organisationId())).name(),
                session.starts(),
                session.ends(),
                shown,
                one.isAnnounced() ? one.told() : null,
                one.isOffered() && !session.over(),
                session.over());
    }

    private record About(
            LocalizedText title,
            @Nullable PartialDate starts,
            @Nullable PartialDate ends,
            boolean over) {}

    private Map<UUID, About> about(Collection<SessionId> ids) {
        var about = new HashMap<UUID, About>();
        jdbc.sql(
                        """
                        select session_id, title::text, state, starts, ends from training.figures_session
                        where session_id = any(:ids)
                        """)
                .param("ids", ids.stream().map(SessionId::value).toArray(UUID[]::new))
                .query(
                        row -> {
                            about.put(
                                    row.getObject(1, UUID.class),
                                    new About(
                                            Columns.text(row.getString(2)),
                                            date(row.getString(4)),
                                            date(row.getString(5)),
                                            !Ongoing.is(SessionState.valueOf(row.getString(3)))));
                        });
        return about;
    }

    private static @Nullable PartialDate date(@Nullable String iso) {
        return iso == null ? null : Columns.date(iso);
    }

    /**
     * @param person to be written to
     * @param organisation that nominated
     */
    public record Told(PersonId person, OrganisationId organisation, Offer offer) {}
}
