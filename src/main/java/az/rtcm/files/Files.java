package az.rtcm.files;

import az.rtcm.audit.Audit;
import az.rtcm.files.RefusedFile.Reason;
import az.rtcm.shared.actor.Actor;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.core.io.Resource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Keeps files. Who may see one is decided by the module that a file belongs to: an id alone gives
 * no right.
 */
@Service
public class Files {

    /** The most that a file may have, in bytes: what the public pledge form allows. */
    public static final long LARGEST = 25L << 20;

    private static final String SELECT = "select id, name, type, size, sha256 from files.file";

    private final Store store;
    private final JdbcClient jdbc;
    private final Audit audit;
    private final Clock clock;
    private final TransactionTemplate anew;

    Files(
            Store store,
            JdbcClient jdbc,
            Audit audit,
            Clock clock,
            PlatformTransactionManager transactions) {
        this.anew = new TransactionTemplate(transactions);
        this.anew.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
        this.store = store;
        this.jdbc = jdbc;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * Takes a file whose content is what its name says.
     *
     * @param declaredType what the sender says it is; noted, never believed
     * @throws RefusedFile if it is empty, too large, of a type that is not taken, or something else
     *     than its name says
     */
    @Transactional
    public StoredFile store(String name, InputStream content, String declaredType)
            throws RefusedFile {
        var kept = FileName.of(name);
        var type = AllowedType.of(kept).orElseThrow(() -> new RefusedFile(Reason.NOT_ALLOWED));
        try (var received = store.receive(content, LARGEST)) {
            var file =
                    new StoredFile(
                            FileId.next(),
                            kept,
                            type.found(received.path(), kept),
                            received.size(),
                            received.sha256());
            alone(file.sha256());
            received.keep();
            insert(file);
            audit.record(
                    "files.file",
                    file.id().value(),
                    "stored",
                    null,
                    Map.of("file", file, "declaredType", declaredType));
            return file;
        } catch (IOException e) {
            throw new UncheckedIOException("The file could not be kept", e);
        }
    }

    public Optional<StoredFile> find(FileId id) {
        return jdbc.sql(SELECT + " where id = :id")
                .param("id", id.value())
                .query(Files::file)
                .optional();
    }

    /**
     * The content, which nobody has opened yet: an answer that the browser needs no more leaves no
     * file open.
     *
     * @throws IllegalArgumentException if there is no such file
     */
    public Resource content(FileId id) {
        var file =
                find(id).orElseThrow(() -> new IllegalArgumentException("no file " + id.value()));
        return store.content(file.sha256());
    }

    /**
     * Forgets the file, and its content unless another file has the same. For the erasure of a
     * person; nothing happens when there is no such file.
     */
    @Transactional
    public void erase(FileId id) {
        Actor.current().require("ADMINISTRATOR");
        find(id).ifPresent(
                        file -> {
                            jdbc.sql("delete from files.file where id = :id")
                                    .param("id", id.value())
                                    .update();
                            audit.erase(List.of(id.value()), "erasure of a person");
                            audit.record("files.file", id.value(), "erased", null, null);
                            removeUnused(file.sha256());
                        });
    }

    private void removeUnused(String sha256) {
        TransactionSynchronizationManager.registerSynchronization(
                new TransactionSynchronization() {
                    @Override
                    public void afterCommit() {
                        anew.executeWithoutResult(status -> removeIfUnused(sha256));
                    }
                });
    }

    /** Looks after the commit: somebody may be handing in the very same content. */
    private void removeIfUnused(String sha256) {
        alone(sha256);
        var used =
                jdbc.sql("select exists (select from files.file where sha256 = :sha256)")
                        .param("sha256", sha256)
                        .query(Boolean.class)
                        .single();
        if (!used) {
            store.remove(sha256);
        }
    }

    /** Until the transaction ends, nobody else stores or removes this content. */
    private void alone(String sha256) {
        jdbc.sql("select pg_advisory_xact_lock(hashtextextended('files ' || :sha256, 0))")
                .param("sha256", sha256)
                .query((row, index) -> sha256)
                .single();
    }

    /** Reads every file again and compares with the digest under which it was kept. */
    @Transactional(readOnly = true)
    public FixityReport check() {
        try (Stream<StoredFile> files =
                jdbc.sql(SELECT + " order by id").query(Files::file).list().stream()) {
            var states =
                    files.map(file -> new FixityReport.Checked(file, store.state(file))).toList();
            return FixityReport.of(states);
        }
    }

    /** Endings of the names of the files that are taken, for the {@code accept} of a field. */
    public static List<String> endings() {
        return AllowedType.endings();
    }

    private void insert(StoredFile file) {
        jdbc.sql(
                        """
                        insert into files.file (id, name, type, size, sha256, stored_at, stored_by)
                        values (:id, :name, :type, :size, :sha256, :now, :by)
                        """)
                .param("id", file.id().value())
                .param("name", file.name())
                .param("type", file.type())
                .param("size", file.size())
                .param("sha256", file.sha256())
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .param("by", Actor.current().name())
                .update();
    }

    private static StoredFile file(ResultSet row, int index) throws SQLException {
        return new StoredFile(
                new FileId(row.getObject("id", UUID.class)),
                row.getString("name"),
                row.getString("type"),
                row.getLong("size"),
                row.getString("sha256"));
    }
}
