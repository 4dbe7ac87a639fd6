package az.rtcm.nominations.admin;

import az.rtcm.files.FileId;
import az.rtcm.files.Files;
import az.rtcm.files.RefusedFile;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.validation.BindingResult;
import org.springframework.web.multipart.MultipartFile;

/** Keeps the scan that a form came with. */
@Component
class Scans {

    private final Files files;

    Scans(Files files) {
        this.files = files;
    }

    /** Nothing when no file was chosen, or when it is refused: then the form says why. */
    Optional<FileId> store(@Nullable MultipartFile scan, BindingResult errors) {
        if (scan == null || scan.isEmpty() || errors.hasErrors()) {
            return Optional.empty();
        }
        try {
            return Optional.of(
                    files.store(
                                    Objects.requireNonNullElse(scan.getOriginalFilename(), "scan"),
                                    scan.getInputStream(),
                                    Objects.requireNonNullElse(scan.getContentType(), ""))
                            .id());
        } catch (RefusedFile e) {
            errors.reject(e.key());
            return Optional.empty();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
