package az.rtcm.files;

import java.nio.charset.StandardCharsets;
import java.util.Set;
import org.springframework.core.io.Resource;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;

/**
 * The answer with which a controller gives out a file, after it has made sure that the reader may
 * have it.
 */
public final class Download {

    private static final Set<String> SHOWN_BY_BROWSERS =
            Set.of("application/pdf", "image/jpeg", "image/png");

    private Download() {}

    /** To be saved under its name. */
    public static ResponseEntity<Resource> attachment(StoredFile file, Resource content) {
        return answer(file, content, ContentDisposition.attachment());
    }

    /** To be shown in the browser if that is a kind of file that it shows safely, else saved. */
    public static ResponseEntity<Resource> inline(StoredFile file, Resource content) {
        return SHOWN_BY_BROWSERS.contains(file.type())
                ? answer(file, content, ContentDisposition.inline())
                : attachment(file, content);
    }

    private static ResponseEntity<Resource> answer(
            StoredFile file, Resource content, ContentDisposition.Builder disposition) {
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType(file.type()))
                .contentLength(file.size())
                .cacheControl(CacheControl.noCache().cachePrivate())
                .eTag('"' + file.sha256() + '"')
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        disposition
                                .filename(file.name(), StandardCharsets.UTF_8)
                                .build()
                                .toString())
                .header("X-Content-Type-Options", "nosniff")
                .body(content);
    }
}
