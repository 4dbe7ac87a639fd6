package az.rtcm.mail;

import az.rtcm.shared.web.Listing;
import az.rtcm.shared.web.Paging;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcOperations;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The table of mails. */
@Repository
class MailRows {

    private static final Map<String, String> ORDERS = orders();
    private static final String OF_LIST =
            """
             from mail.mail
            where (cast(:state as text) is null or state = :state)
              and (:pattern = '%' or recipient ilike :pattern or subject ilike :pattern)
              and (:confidential or about not like 'accounts.%')
            """;

    private static final String INSERT =
            """
            insert into mail.mail
                (id, recipient, person_id, concerns, language, subject, text, about,
                 unsubscribe, written_at, state, next_try_at)
            values (:id, :to, :person, :concerns::uuid[], :language, :subject, :text, :about,
                 :unsubscribe, :now, 'WAITING', :now)
            """;

    private final JdbcClient jdbc;
    private final NamedParameterJdbcOperations batches;

    MailRows(JdbcClient jdbc, NamedParameterJdbcOperations batches) {
        this.jdbc = jdbc;
        this.batches = batches;
    }

    void insert(MailId id, NewMail mail, Instant now) {
        jdbc.sql(INSERT).params(values(id, mail, now)).update();
    }

    void insert(List<NewMail> mails, Instant now) {
        batches.batchUpdate(
                INSERT,
                mails.stream()
                        .map(mail -> new MapSqlParameterSource(values(MailId.next(), mail, now)))
                        .toArray(MapSqlParameterSource[]::new));
    }

    private static Map<String, @Nullable Object> values(MailId id, NewMail mail, Instant now) {
        var values = new HashMap<String, @Nullable Object>();
        values.put("id", id.value());
        values.put("to", mail.to());
        values.put("person", mail.person());
        values.put(
                "concerns",
                mail.concerns().isEmpty() ? null : mail.concerns().toArray(UUID[]::new));
        values.put("language", mail.language());
        values.put("subject", mail.subject());
        values.put("text", mail.text());
        values.put("about", mail.about());
        values.put("unsubscribe", mail.unsubscribe());
        values.put("now", now.atOffset(ZoneOffset.UTC));
        return values;
    }

    Optional<Mail> find(MailId id) {
        return jdbc.sql("select * from mail.mail where id = :id")
                .param("id", id.value())
                .query(MailRows::mail)
                .optional();
    }

    Listing<Mail> list(
            String search, @Nullable MailState state, boolean confidential, Paging paging) {
        var filter = new LinkedHashMap<String, @Nullable Object>();
        filter.put("state", state == null ? null : state.name());
        filter.put("pattern", pattern(search));
        filter.put("confidential", confidential);
        var rows =
                jdbc.sql("select *" + OF_LIST + paging.along(ORDERS, "id"))
                        .params(filter)
                        .query(MailRows::mail)
                        .list();
        var total = jdbc.sql("select count(*)" + OF_LIST).params(filter).query(Long.class).single();
        return paging.listing(rows, total);
    }

    List<Mail> to(Collection<UUID> persons) {
        return jdbc.sql("select * from mail.mail where person_id = any(:persons) order by id desc")
                .param("persons", persons.toArray(UUID[]::new))
                .query(MailRows::mail)
                .list();
    }

    /**
     * @return how many mails went
     */
    int forget(Collection<UUID> persons, Collection<String> addresses) {
        return jdbc.sql(
                        """
                        delete from mail.mail
                         where person_id = any(:persons)
                            or concerns && :persons
                            or person_id is null and lower(recipient) = any(:addresses)
                        """)
                .param("persons", persons.toArray(UUID[]::new))
                .param("addresses", addresses.toArray(String[]::new))
                .update();
    }

    long failed(boolean confidential) {
        return jdbc.sql(
                        """
                        select count(*) from mail.mail
                         where state = 'FAILED' and (:confidential or about not like 'accounts.%')
                        """)
                .param("confidential", confidential)
                .query(Long.class)
                .single();
    }

    /** A new edition; one that still waits is only hurried. */
    void again(MailId id, Instant now) {
        jdbc.sql(
                        """
                        update mail.mail
                           set edition = edition + case state when 'WAITING' then 0 else 1 end,
                               tries = case state when 'WAITING' then tries else 0 end,
                               state = 'WAITING', next_try_at = :now, sent_at = null, problem = null
                         where id = :id
                        """)
                .param("id", id.value())
                .param("now", now.atOffset(ZoneOffset.UTC))
                .update();
    }

    private static String pattern(String search) {
        return '%'
                + search.strip().replaceAll("([\\\\%_])", "\\\\$1")
                + (search.isBlank() ? "" : "%");
    }

    private static Map<String, String> orders() {
        var orders = new LinkedHashMap<String, String>();
        orders.put("written", "written_at");
        orders.put("to", "recipient");
        orders.put("subject", "subject collate \"az-x-icu\"");
        orders.put("state", "state");
        return orders;
    }

    static Mail mail(ResultSet row, int index) throws SQLException {
        return new Mail(
                new MailId(row.getObject("id", UUID.class)),
                row.getString("recipient"),
                row.getObject("person_id", UUID.class),
                row.getString("language"),
                row.getString("subject"),
                row.getString("text"),
                row.getString("about"),
                row.getString("unsubscribe"),
                row.getObject("written_at", OffsetDateTime.class).toInstant(),
                MailState.valueOf(row.getString("state")),
                row.getInt("tries"),
                row.getInt("edition"),
                moment(row, "next_try_at"),
                moment(row, "sent_at"),
                row.getString("problem"));
    }

    private static @Nullable Instant moment(ResultSet row, String column) throws SQLException {
        var time = row.getObject(column, OffsetDateTime.class);
        return time == null ? null : time.toInstant();
    }
}
