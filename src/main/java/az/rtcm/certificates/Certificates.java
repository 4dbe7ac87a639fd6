package az.rtcm.certificates;

import az.rtcm.accounts.Access;
import az.rtcm.accounts.Role;
import az.rtcm.attendance.Attendance;
import az.rtcm.audit.Audit;
import az.rtcm.certificates.paper.Letters;
import az.rtcm.directory.People;
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
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

/** Issues certificates to those who completed a session, revokes and replaces them. */
@Service
public class Certificates {

    static final String SUBJECT = "certificates.certificate";

    private final CertificateTable table;
    private final CertificateNames names;
    private final Holders holders;
    private final Press press;
    private final Attendance attendance;
    private final Sessions sessions;
    private final People people;
    private final Access access;
    private final Audit audit;
    private final ApplicationEventPublisher events;
    private final Clock clock;
    private final TransactionTemplate transactions;

    Certificates(
            CertificateTable table,
            CertificateNames names,
            Holders holders,
            Press press,
            Attendance attendance,
            Sessions sessions,
            People people,
            Access access,
            Audit audit,
            ApplicationEventPublisher events,
            Clock clock,
            TransactionTemplate transactions) {
        this.table = table;
        this.names = names;
        this.holders = holders;
        this.press = press;
        this.attendance = attendance;
        this.sessions = sessions;
        this.people = people;
        this.access = access;
        this.audit = audit;
        this.events = events;
        this.clock = clock;
        this.transactions = transactions;
    }

    /** As {@link #issueFor(SessionId, IssueDetails)} with the usual hours and an empty line. */
    public Issued issueFor(SessionId session) {
        return issueFor(session, new IssueDetails(usualHours(session), null));
    }

    /**
     * Issues to everybody who completed the session (rule 4), confirmed the name and never had a
     * certificate of it. Doing it again issues nothing to those who have theirs, nor to those whose
     * certificate was revoked: see {@link #issueAnew}. Each is issued by itself, so that printing
     * many holds up nobody else and what is printed stays when a later one fails.
     *
     * @throws WordsNotPrintable if the title or the signatory has letters that cannot be printed
     */
    public Issued issueFor(SessionId id, IssueDetails details) {
        access.require(Role.COORDINATOR);
        var session = sessions.require(id);
        var completed = inTransaction(() -> holders.of(sessions.lock(id)));
        var ready = new LinkedHashMap<PersonId, Words>();
        for (var holder : completed.stream().filter(Holder::isReady).toList()) {
            ready.put(
                    holder.person(),
                    printable(press.words(session, holder.language(), holder.name(), details)));
        }
        var issued = new ArrayList<CertificateId>();
        ready.forEach(
                (person, words) ->
                        inTransaction(() -> issueFirst(id, person, words)).ifPresent(issued::add));
        long waiting =
                completed.stream()
                        .filter(holder -> holder.certificate() == null && !holder.isReady())
                        .count();
        return new Issued(issued, (int) waiting);
    }

    /**
     * Looks again under the lock: somebody else may issue, or correct the attendance, meanwhile.
     */
    private Optional<CertificateId> issueFirst(SessionId id, PersonId person, Words words) {
        var session = sessions.lock(id);
        boolean stands = !attendance.participations(id).isEmpty();
        return !stands || table.hasAny(id, people.sameAs(person))
                ? Optional.empty()
                : issue(session, person, words);
    }

    private static Words printable(Words words) {
        words.unprintable()
                .ifPresent(
                        unprintable -> {
                            throw new WordsNotPrintable(unprintable);
                        });
        return words;
    }

    private <R> R inTransaction(Supplier<R> work) {
        return Objects.requireNonNull(transactions.execute(status -> work.get()));
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
        return holders.of(sessions.require(session));
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
     * Issues to a holder whose certificate was revoked another one, with the name as it is
     * confirmed today and a new number; the old one stays revoked.
     *
     * @param reason for the centre only; kept in the trail
     * @throws StillValid if the holder has a valid one
     * @throws WordsNotPrintable as {@link #issueFor(SessionId, IssueDetails)}
     * @throws NotCompleted if the attendance does not say any more that the holder completed
     * @throws NameNotConfirmed if the holder did not confirm the name, or it cannot be printed
     */
    @Transactional
    public CertificateId issueAnew(CertificateId revoked, String reason) {
        access.require(Role.COORDINATOR);
        var old = require(revoked);
        var session = sessions.lock(old.session());
        var person = people.find(old.person()).orElseThrow(NotFound::new);
        var holder =
                holders.of(session).stream()
                        .filter(one -> one.person().equals(person.id()))
                        .findFirst()
                        .orElseThrow(NotCompleted::new);
        if (holder.holdsValid()) {
            throw new StillValid();
        }
        if (!holder.isNameReady()) {
            throw new NameNotConfirmed();
        }
        var details = new IssueDetails(old.words().hours(), old.words().signatory());
        var words = printable(press.words(session, holder.language(), holder.name(), details));
        var id = issue(session, holder.person(), words).orElseThrow(StillValid::new);
        audit.record(
                SUBJECT,
                id.value(),
                "issued-anew",
                null,
                Map.of("revoked", old.number().value(), "reason", reason));
        return id;
    }

    /**
     * Issues the certificate anew with the name as the holder confirmed it since, in the language
     * of the certificate; the old one is revoked.
     *
     * @throws NoLongerValid if the old one was revoked before
     * @throws NameNotConfirmed if the holder did not confirm the corrected name in that language
     * @throws NameUnchanged if the name is the one that is printed already
     */
    @Transactional
    public CertificateId replace(CertificateId id, String internal, @Nullable String communicated) {
        access.require(Role.COORDINATOR);
        var old = require(id);
        var session = sessions.lock(old.session());
        var person = people.find(old.person()).orElseThrow(NotFound::new);
        var name = names.confirmed(person, old.words().language());
        if (name.isEmpty() || !Letters.canPrint(name.get())) {
            throw new NameNotConfirmed();
        }
        if (name.get().equals(old.words().name())) {
            throw new NameUnchanged();
        }
        var next = CertificateId.next();
        revoke(old, internal, communicated, next);
        var words = old.words().named(name.get());
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
        return table.of(access.identities());
    }

    /** One of one's own; another's is not found. */
    public Certificate mine(CertificateId id) {
        return mine().stream()
                .filter(certificate -> certificate.id().equals(id))
                .findFirst()
                .orElseThrow(NotFound::new);
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
