package az.rtcm.certificates;

import az.rtcm.files.StoredFile;
import org.springframework.core.io.Resource;

/** The PDF of a certificate as it was handed out. */
public record Sheet(StoredFile file, Resource content) {}
