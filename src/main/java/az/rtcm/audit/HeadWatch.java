package az.rtcm.audit;

import az.rtcm.shared.Settings;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Keeps the last link of the chain in the data folder: whoever cuts the end of the trail off in the
 * database does not reach it there.
 */
@Component
class HeadWatch {

    private static final Logger LOG = LoggerFactory.getLogger(HeadWatch.class);

    private final Audit audit;
    private final Chain chain;
    private final Path file;

    HeadWatch(Audit audit, Chain chain, Settings settings) {
        this.audit = audit;
        this.chain = chain;
        this.file = settings.data().resolve("audit-head");
    }

    /** Chains what waits; a head that is not in the chain any more stays as the witness. */
    void chain() {
        audit.chain();
        var known = known();
        if (known.isEmpty() || chain.has(known.get())) {
            keep(chain.head(), known);
        } else {
            LOG.error(
                    "The audit trail was cut off or made anew: link {} of {} is not in it",
                    known.get(),
                    file);
        }
    }

    /** The last link as it was kept; nothing when none was, or the file was written by hand. */
    Optional<Head> known() {
        try {
            return Files.exists(file)
                    ? Head.parse(Files.readString(file).strip())
                    : Optional.empty();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void keep(Head head, Optional<Head> known) {
        if (known.filter(head::isSame).isPresent()) {
            return;
        }
        try {
            Files.createDirectories(file.toAbsolutePath().getParent());
            var written = Files.createTempFile(file.toAbsolutePath().getParent(), "head", "");
            Files.writeString(written, head + "\n");
            Files.move(written, file, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
