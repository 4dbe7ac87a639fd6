package az.rtcm.certificates;

import az.rtcm.accounts.Access;
import az.rtcm.accounts.Role;
import az.rtcm.attendance.Attendance;
import az.rtcm.attendance.Participation;
import az.rtcm.audit.Audit;
import az.rtcm.certificates.paper.Letters;
import az.rtcm.directory.People;
import az.rtcm.directory.Person;
import az.rtcm.directory.PersonId;
import az.rtcm.shared.actor.Actor;
import az.rtcm.shared.web.Listing;
import az.rtcm.shared.web.NotFound;
import az.rtcm.shared.web.Paging;
import az.rtcm.training.Schedule;
import az.rtcm.training.Session;
import az.rtcm.training.SessionId;
import az.rtcm.training.Sessions;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Issues certificates to those who completed a session, revokes and replaces them. */
@Service
public class Certificates {

    static final String SUBJECT = "certificates.certificate";

    private final CertificateTable table;
    private final CertificateNames names;
    private final Press press;
    private final Attendance attendance;
    private final Sessions sessions;
    private final People people;
    private final Access access;
    private final Audit audit;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Certificates(
            CertificateTable table,
            CertificateNames names,
            Press press,
            Attendance attendance,
            Sessions sessions,
            People people,
            Access access,
            Audit audit,
            ApplicationEventPublisher events,
            Clock clock) {
        this.table = table;
        this.names = names;
        this.press = press;
        this.attendance = attendance;
        this.sessions = sessions;
        this.people = people;
        this.access = access;
        this.audit = audit;
        this.events = events;
        this.clock = clock;
    }

    /** As {@link #issueFor(SessionId, IssueDetails)} with the usual hours and an empty line. */
    @Transactional
    public Issued issueFor(SessionId session) {
        return issueFor(session, new IssueDetails(usualHours(session), null));
    }

    /**
     * Issues to everybody who completed the session (rule 4), confirmed the name and holds no valid
     * certificate of it. Doing it again issues nothing to those who have theirs.
     */
    @Transactional
    public Issued issueFor(SessionId id, IssueDetails details) {
        access.require(Role.COORDINATOR);
        var session = sessions.lock(id);
        var issued = new ArrayList<CertificateId>();
        var holders = holdersOf(session);
        for (var holder : holders.stream().filter(Holder::isReady).toList()) {
            var words = press.words(session, holder.language(), holder.name(), details);
            issue(session, holder.person(), words).ifPresent(issued::add);
        }
        long waiting =
                holders.stream()
                        .filter(holder -> !holder.holdsValid() && !holder.isReady())
                        .count();
        return new Issued(issued, (int) waiting);
    }

    /** Hours that a session of so many half-days usually has; null when it is not closed yet. */
    public @Nullable Integer usualHours(SessionId session) {
        return attendance.participations(session).stream()
                .findFirst()
                .map(one -> one.tally().halfDays() * IssueDetails.USUAL_HOURS_A_HALF_DAY)
                .orElse(null);
    }

    /** Everybody who completed the session, and how far each certificate is. */
    @Transactional(readOnly = true)
    public List<Holder> holders(SessionId session) {
        requireReader();
        return holdersOf(sessions.require(session));
    }

    /**
     * @param internal reason for the centre only (rule 13)
     * @param communicated reason that the holder is told
     * @throws NoLongerValid if it was revoked before
     */
    @Transactional
    public void revoke(CertificateId id, String internal, @Nullable String communicated) {
        access.require(Role.COORDINATOR);
        revoke(require(id), internal, communicated, null);
    }

    /**
     * Issues the certificate anew with the name as the holder confirmed it since; the old one is
     * revoked.
     *
     * @throws NoLongerValid if the old one was revoked before
     * @throws NameNotConfirmed if the holder did not confirm the corrected name
     */
    @Transactional
    public CertificateId replace(CertificateId id, String internal, @Nullable String communicated) {
        access.require(Role.COORDINATOR);
        var old = require(id);
        var session = sessions.lock(old.session());
        var person = people.find(old.person()).orElseThrow(NotFound::new);
        if (!names.isConfirmed(person)) {
            throw new NameNotConfirmed();
        }
        var next = CertificateId.next();
        revoke(old, internal, communicated, next);
        var words = old.words().named(person.name().onCertificate(old.words().language()));
        return issue(next, session, person.id(), words).orElseThrow(NoLongerValid::new);
    }

    /** Whatever has this number: anybody who holds the paper may ask. */
    public Optional<Certificate> verify(CertificateNumber number) {
        return table.find(number);
    }

    /**
     * @throws NotFound if there is none
     */
    @Transactional(readOnly = true)
    public Certificate find(CertificateId id) {
        requireReader();
        return require(id);
    }

    /** Those whose name, number or session holds these words. */
    @Transactional(readOnly = true)
    public Listing<Certificate> search(String words, Paging paging) {
        requireReader();
        return table.search(words.strip(), paging);
    }

    /** All certificates of the one who is signed in. */
    public List<Certificate> mine() {
        return table.of(people.sameAs(me()));
    }

    /** One of one's own; another's is not found. */
    public Certificate mine(CertificateId id) {
        return mine().stream()
                .filter(certificate -> certificate.id().equals(id))
                .findFirst()
                .orElseThrow(NotFound::new);
    }

    /** In which sessions the one who is signed in took part. */
    public List<Participation> myParticipations() {
        return attendance.participations(me());
    }

    /** The sheet as it was handed out, of a certificate that the caller was given. */
    public Sheet sheet(Certificate certificate) {
        return press.open(certificate);
    }

    /** All valid sheets of a session as one document, to be printed and signed. */
    @Transactional(readOnly = true)
    public byte[] sheets(SessionId session) {
        requireReader();
        var valid =
                table.of(session).stream()
                        .filter(one -> one.isValid() && !one.words().isErased())
                        .toList();
        if (valid.isEmpty()) {
            throw new NotFound();
        }
        return press.together(valid);
    }

    /** All certificates of a person, under whatever id, in the order of issue. */
    @Transactional(readOnly = true)
    public List<Certificate> of(PersonId person) {
        requireReader();
        return table.of(people.sameAs(person));
    }

    private Optional<CertificateId> issue(Session session, PersonId person, Words words) {
        return issue(CertificateId.next(), session, person, words);
    }

    private Optional<CertificateId> issue(
            CertificateId id, Session session, PersonId person, Words words) {
        var today = LocalDate.ofInstant(clock.instant(), Schedule.CENTRE);
        var number = CertificateNumber.random(today.getYear());
        var certificate =
                new Certificate(
                        id,
                        0,
                        number,
                        CertificateKind.COMPLETION,
                        person,
                        session.id(),
                        words,
                        today,
                        Actor.current().name(),
                        session.illustrative(),
                        press.print(number, words, today, session.illustrative()),
                        null);
        if (!table.insert(certificate)) {
            return Optional.empty();
        }
        audit.record(SUBJECT, id.value(), "issued", null, certificate);
        events.publishEvent(new CertificateIssued(id, session.id(), person));
        return Optional.of(id);
    }

    private void revoke(
            Certificate certificate,
            String internal,
            @Nullable String communicated,
            @Nullable CertificateId replacedBy) {
        var revocation =
                new Revocation(
                        clock.instant(),
                        Actor.current().name(),
                        internal,
                        communicated,
                        replacedBy);
        if (!table.revoke(certificate.id(), revocation)) {
            throw new NoLongerValid();
        }
        audit.record(SUBJECT, certificate.id().value(), "revoked", null, revocation);
        events.publishEvent(
                new CertificateRevoked(
                        certificate.id(),
                        certificate.session(),
                        certificate.person(),
                        replacedBy != null));
    }

    private List<Holder> holdersOf(Session session) {
        var completed =
                attendance.participations(session.id()).stream()
                        .filter(Participation::completed)
                        .map(Participation::person)
                        .toList();
        var persons = new HashMap<PersonId, Person>();
        people.byIds(completed).values().forEach(person -> persons.put(person.id(), person));
        var certificates = newest(session.id());
        var confirmed = names.confirmed(persons.values());
        return persons.values().stream()
                .map(
                        person ->
                                holder(
                                        person,
                                        confirmed.contains(person.id()),
                                        certificates.get(person.id())))
                .sorted(Comparator.comparing(Holder::latinName))
                .toList();
    }

    private Holder holder(Person person, boolean confirmed, @Nullable Certificate certificate) {
        var language = names.language(person);
        var name = person.name().onCertificate(language);
        return new Holder(
                person.id(),
                person.name().latin(),
                language,
                name,
                confirmed,
                Letters.canPrint(name),
                certificate);
    }

    /** By the person whom the holder is today, also when records were merged since. */
    private Map<PersonId, Certificate> newest(SessionId session) {
        var certificates = table.of(session);
        var today = people.byIds(certificates.stream().map(Certificate::person).toList());
        var newest = new HashMap<PersonId, Certificate>();
        for (var certificate : certificates) {
            var person = today.get(certificate.person());
            newest.merge(
                    person == null ? certificate.person() : person.id(),
                    certificate,
                    (one, other) -> one.isValid() && !other.isValid() ? one : other);
        }
        return newest;
    }

    private Certificate require(CertificateId id) {
        return table.find(id).orElseThrow(NotFound::new);
    }

    private PersonId me() {
        return access.person();
    }

    private void requireReader() {
        access.require(Role.COORDINATOR, Role.LEADERSHIP, Role.MONITORING, Role.ADMINISTRATOR);
    }
}
