package az.rtcm.site;

import az.rtcm.accounts.Access;
import az.rtcm.accounts.Role;
import az.rtcm.audit.Audit;
import az.rtcm.shared.actor.Actor;
import az.rtcm.shared.web.Listing;
import az.rtcm.shared.web.NotFound;
import az.rtcm.shared.web.Paging;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.HexFormat;
import java.util.Map;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Takes what visitors write, and keeps it until somebody has answered. */
@Service
public class Letters {

    private static final String SUBJECT = "site.letter";
    private static final String SELECT = "select * from site.letter ";
    private static final Map<String, String> ORDERS = Map.of("received", "received_at");

    private final JdbcClient jdbc;
    private final Access access;
    private final Audit audit;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Letters(
            JdbcClient jdbc,
            Access access,
            Audit audit,
            ApplicationEventPublisher events,
            Clock clock) {
        this.jdbc = jdbc;
        this.access = access;
        this.audit = audit;
        this.events = events;
        this.clock = clock;
    }

    /** Keeps the letter; the same words of the same sender on one day are one letter. */
    @Transactional
    public void receive(NewLetter letter) {
        var id = LetterId.next();
        int added =
                jdbc.sql(
                                """
                                insert into site.letter (id, subject, name, email, organisation, country,
                                    language, text, audience, people, received_at, state, fingerprint)
                                values (:id, :subject, :name, :email, :organisation, :country, :language,
                                    :text, :audience, :people, :now, 'NEW', :fingerprint)
                                on conflict (fingerprint) do nothing
                                """)
                        .param("id", id.value())
                        .param("subject", letter.subject().name())
                        .param("name", letter.name())
                        .param("email", letter.email())
                        .param("organisation", letter.organisation())
                        .param("country", letter.country())
                        .param("language", letter.language())
                        .param("text", letter.text())
                        .param("audience", letter.audience())
                        .param("people", letter.people(), java.sql.Types.INTEGER)
                        .param("now", now())
                        .param("fingerprint", fingerprint(letter))
                        .update();
        if (added == 1) {
            audit.record(
                    SUBJECT, id.value(), "received", null, Map.of("subject", letter.subject()));
            events.publishEvent(new LetterReceived(id, letter.subject()));
        }
    }

    /** One page of the letters, the latest first, open ones only if asked. */
    public Listing<Letter> list(boolean openOnly, Paging paging) {
        requireReader();
        var rows =
                jdbc.sql(
                                SELECT
                                        + "where (not :open or state = 'NEW')"
                                        + paging.orderBy(ORDERS, "id"))
                        .param("open", openOnly)
                        .query(Letters::letter)
                        .list();
        var total =
                jdbc.sql("select count(*) from site.letter where (not :open or state = 'NEW')")
                        .param("open", openOnly)
                        .query(Long.class)
                        .single();
        return paging.listing(rows, total);
    }

    /**
     * @throws NotFound if there is no such letter
     */
    public Letter require(LetterId id) {
        requireReader();
        return jdbc.sql(SELECT + "where id = :id")
                .param("id", id.value())
                .query(Letters::letter)
                .optional()
                .orElseThrow(NotFound::new);
    }

    /** Notes how the letter was answered, by whatever channel. The first answer stays. */
    @Transactional
    public void answer(LetterId id, String note) {
        requireReader();
        int changed =
                jdbc.sql(
                                """
                                update site.letter set state = 'ANSWERED', note = :note, answered_by = :by,
                                    answered_at = :now where id = :id and state = 'NEW'
                                """)
                        .param("id", id.value())
                        .param("note", note)
                        .param("by", Actor.current().name())
                        .param("now", now())
                        .update();
        if (changed == 1) {
            audit.record(SUBJECT, id.value(), "answered", null, Map.of("note", note));
        }
    }

    private void requireReader() {
        access.require(Role.COORDINATOR, Role.EDITOR);
    }

    private OffsetDateTime now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }

    private String fingerprint(NewLetter letter) {
        var day = clock.instant().truncatedTo(ChronoUnit.DAYS);
        var said = day + letter.toString();
        try {
            var digest =
                    MessageDigest.getInstance("SHA-256")
                            .digest(said.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-256", e);
        }
    }

    private static Letter letter(ResultSet row, int index) throws SQLException {
        var answeredAt = row.getObject("answered_at", OffsetDateTime.class);
        return new Letter(
                new LetterId(row.getObject("id", UUID.class)),
                new NewLetter(
                        LetterSubject.valueOf(row.getString("subject")),
                        row.getString("name"),
                        row.getString("email"),
                        row.getString("organisation"),
                        row.getString("country"),
                        row.getString("language"),
                        row.getString("text"),
                        row.getString("audience"),
                        row.getObject("people", Integer.class)),
                row.getObject("received_at", OffsetDateTime.class).toInstant(),
                row.getString("note"),
                row.getString("answered_by"),
                answeredAt == null ? null : answeredAt.toInstant());
    }
}
