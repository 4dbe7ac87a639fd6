package az.rtcm.certificates;

import az.rtcm.files.StoredFile;
import java.io.InputStream;

/**
 * The PDF of a certificate as it was handed out.
 *
 * @param content to be closed by whoever reads it
 */
public record Sheet(StoredFile file, InputStream content) {}
