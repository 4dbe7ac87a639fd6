package az.rtcm.notifications;

import az.rtcm.accounts.Access;
import az.rtcm.accounts.Role;
import az.rtcm.audit.Audit;
import az.rtcm.shared.database.Ids;
import az.rtcm.shared.web.Pages;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The texts of mails: the original ones, and those that administrators worded differently. */
@Service
public class Wordings {

    private final JdbcClient jdbc;
    private final Pages pages;
    private final Access access;
    private final Audit audit;

    private record Row(UUID id, String subject, String text) {

        Wording wording() {
            return new Wording(subject, text);
        }
    }

    Wordings(JdbcClient jdbc, Pages pages, Access access, Audit audit) {
        this.jdbc = jdbc;
        this.pages = pages;
        this.access = access;
        this.audit = audit;
    }

    /** What is sent today. */
    public Wording of(MailKind kind, String language) {
        return row(kind, language).map(Row::wording).orElseGet(() -> original(kind, language));
    }

    /** What the platform brought along. */
    public Wording original(MailKind kind, String language) {
        var page = pages.detached(language);
        return new Wording(page.t(kind.label() + ".subject"), page.t(kind.label() + ".text"));
    }

    /** Refuses who may not word mails. */
    public void requireWriter() {
        access.require(Role.ADMINISTRATOR);
    }

    /** Kind and language ({@code call-opened/az}) of all that were worded differently. */
    public Set<String> changed() {
        requireWriter();
        return jdbc
                .sql("select kind || '/' || language from notifications.wording")
                .query(String.class)
                .list()
                .stream()
                .collect(Collectors.toSet());
    }

    /**
     * Words a mail differently from now on.
     *
     * @throws UnknownPlaceholder if the text asks for a fact that there is not
     * @throws LinkMissing if the recipient is to do something and the text has no link
     */
    @Transactional
    public void change(MailKind kind, String language, Wording wording) {
        access.require(Role.ADMINISTRATOR);
        check(kind, wording);
        var before = row(kind, language).map(Row::wording).orElse(null);
        var id =
                jdbc.sql(
                                """
                                insert into notifications.wording (id, kind, language, subject, text)
                                values (:id, :kind, :language, :subject, :text)
                                    on conflict (kind, language)
                                    do update set subject = :subject, text = :text
                                returning id
                                """)
                        .param("id", Ids.next())
                        .param("kind", kind.code())
                        .param("language", language)
                        .param("subject", wording.subject())
                        .param("text", wording.text())
                        .query(UUID.class)
                        .single();
        record(id, "changed", before, wording);
    }

    /** Goes back to the original text; nothing happens when it was not changed. */
    @Transactional
    public void restore(MailKind kind, String language) {
        access.require(Role.ADMINISTRATOR);
        row(kind, language)
                .ifPresent(
                        row -> {
                            jdbc.sql("delete from notifications.wording where id = :id")
                                    .param("id", row.id())
                                    .update();
                            record(row.id(), "restored", row.wording(), null);
                        });
    }

    /**
     * @throws UnknownPlaceholder if the text asks for a fact that there is not
     * @throws LinkMissing if the recipient is to do something and the text has no link
     */
    public void check(MailKind kind, Wording wording) {
        for (var placeholder : wording.placeholders()) {
            if (!kind.placeholders().contains(placeholder)) {
                throw new UnknownPlaceholder(placeholder);
            }
        }
        if (kind.needsLink() && !wording.hasLink()) {
            throw new LinkMissing();
        }
    }

    private void record(UUID id, String action, @Nullable Wording before, @Nullable Wording after) {
        audit.record("notifications.wording", id, action, before, after);
    }

    private Optional<Row> row(MailKind kind, String language) {
        return jdbc.sql(
                        """
                        select id, subject, text from notifications.wording
                         where kind = :kind and language = :language
                        """)
                .param("kind", kind.code())
                .param("language", language)
                .query(Row.class)
                .optional();
    }
}
