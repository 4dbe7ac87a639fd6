package az.rtcm.files;

import az.rtcm.files.RefusedFile.Reason;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import org.apache.tika.config.TikaConfig;
import org.apache.tika.exception.TikaException;
import org.apache.tika.io.TikaInputStream;
import org.apache.tika.metadata.Metadata;
import org.apache.tika.metadata.TikaCoreProperties;

/** The kinds of files that are taken, by the ending of their names. */
enum AllowedType {
    PDF("application/pdf"),
    TXT("text/plain"),
    CSV("text/csv"),
    RTF("application/rtf"),
    DOC("application/msword"),
    XLS("application/vnd.ms-excel"),
    PPT("application/vnd.ms-powerpoint"),
    DOCX("application/vnd.openxmlformats-officedocument.wordprocessingml.document", "word/"),
    XLSX("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", "xl/"),
    PPTX("application/vnd.openxmlformats-officedocument.presentationml.presentation", "ppt/"),
    ODT("application/vnd.oasis.opendocument.text", "content.xml"),
    ODS("application/vnd.oasis.opendocument.spreadsheet", "content.xml"),
    ODP("application/vnd.oasis.opendocument.presentation", "content.xml"),
    JPG("image/jpeg"),
    JPEG("image/jpeg"),
    PNG("image/png"),
    TIF("image/tiff"),
    TIFF("image/tiff");

    private static final TikaConfig TIKA = tika();

    /** Where OpenDocument keeps its macros; the other packages keep theirs in one file. */
    private static final List<String> MACROS = List.of("Basic/", "Scripts/");

    private static final String MACROS_OF_OFFICE = "vbaProject.bin";

    private final String type;
    private final String inside;

    AllowedType(String type) {
        this(type, "");
    }

    /**
     * @param inside how the name of some entry begins when the file is a package of files
     */
    AllowedType(String type, String inside) {
        this.type = type;
        this.inside = inside;
    }

    static Optional<AllowedType> of(String name) {
        var ending = FileName.ending(name);
        return Arrays.stream(values()).filter(one -> one.ending().equals(ending)).findFirst();
    }

    static List<String> endings() {
        return Arrays.stream(values()).map(one -> '.' + one.ending()).toList();
    }

    private String ending() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The type that was found in the content. */
    String found(Path content, String name) throws IOException, RefusedFile {
        var metadata = new Metadata();
        metadata.set(TikaCoreProperties.RESOURCE_NAME_KEY, name);
        try (InputStream stream = TikaInputStream.get(content)) {
            var found = TIKA.getDetector().detect(stream, metadata).getBaseType().toString();
            if (!found.equals(type)) {
                throw new RefusedFile(Reason.NOT_WHAT_ITS_NAME_SAYS);
            }
        }
        if (!inside.isEmpty()) {
            lookInside(content);
        }
        return type;
    }

    /** A package of files is recognised by what lies in it, not only by being one. */
    private void lookInside(Path content) throws IOException, RefusedFile {
        try (var entries = new ZipFile(content.toFile())) {
            var names = entries.stream().map(ZipEntry::getName).toList();
            if (names.stream().noneMatch(name -> name.startsWith(inside))) {
                throw new RefusedFile(Reason.NOT_WHAT_ITS_NAME_SAYS);
            }
            if (names.stream().anyMatch(AllowedType::isMacro)) {
                throw new RefusedFile(Reason.WITH_MACROS);
            }
        } catch (ZipException e) {
            throw new RefusedFile(Reason.NOT_WHAT_ITS_NAME_SAYS);
        }
    }

    private static boolean isMacro(String name) {
        return name.endsWith(MACROS_OF_OFFICE) || MACROS.stream().anyMatch(name::startsWith);
    }

    private static TikaConfig tika() {
        try {
            return new TikaConfig();
        } catch (TikaException | IOException e) {
            throw new IllegalStateException("Tika's own configuration cannot be read", e);
        }
    }
}
