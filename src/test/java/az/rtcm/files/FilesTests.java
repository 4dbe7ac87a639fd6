package az.rtcm.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import az.rtcm.PlatformTest;
import az.rtcm.files.FixityReport.State;
import az.rtcm.files.RefusedFile.Reason;
import az.rtcm.shared.actor.Actor;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;

@PlatformTest
class FilesTests {

    @Autowired Files files;
    @Autowired Store store;
    @Autowired TransactionTemplate transaction;

    @Test
    void aFileIsGivenBackAsItCame() throws Exception {
        var content = pdf();
        var file = store("Siyahı imzalı.pdf", content);
        assertThat(file.type()).isEqualTo("application/pdf");
        assertThat(file.size()).isEqualTo(content.length);
        assertThat(files.find(file.id())).contains(file);
        try (var stored = files.content(file.id()).getInputStream()) {
            assertThat(stored).hasBinaryContent(content);
        }
    }

    @Test
    void theSameContentLiesOnTheDiskOnce() throws Exception {
        var content = pdf();
        var first = store("one.pdf", content);
        var second = store("two.pdf", content);
        assertThat(second.id()).isNotEqualTo(first.id());
        assertThat(second.sha256()).isEqualTo(first.sha256());
        try (var here = java.nio.file.Files.list(path(first).getParent())) {
            assertThat(here).hasSize(1);
        }
    }

    @Test
    void theNameKeepsNoFoldersAndNoHiddenCharacters() throws Exception {
        assertThat(store("..\\..\\/etc/Отчёт\u202e.pdf", pdf()).name()).isEqualTo("Отчёт.pdf");
        assertThat(store("ə".repeat(400) + ".pdf", pdf()).name()).hasSize(200).endsWith(".pdf");
    }

    @Test
    void aLongEndingIsNoneAndNoLetterIsCutInTwo() {
        refused("a." + "b".repeat(230), text("words"), Reason.NOT_ALLOWED);
        assertThat(FileName.of("x" + "\ud83d\ude42".repeat(150) + ".pdf"))
                .hasSizeLessThanOrEqualTo(200)
                .endsWith("\ud83d\ude42.pdf");
    }

    @Test
    void whatItsNameDoesNotSayIsRefused() {
        refused(
                "letter.pdf",
                text("<html><script>alert(1)</script>"),
                Reason.NOT_WHAT_ITS_NAME_SAYS);
        refused("photo.png", pdf(), Reason.NOT_WHAT_ITS_NAME_SAYS);
        refused("list.docx", zip("anything.txt"), Reason.NOT_WHAT_ITS_NAME_SAYS);
    }

    @Test
    void documentsAreRecognisedByWhatLiesInThem() throws Exception {
        assertThat(store("list.xlsx", zip("[Content_Types].xml", "xl/workbook.xml")).type())
                .endsWith("spreadsheetml.sheet");
    }

    @Test
    void macrosAreRefused() {
        refused(
                "list.xlsx",
                zip("[Content_Types].xml", "xl/workbook.xml", "xl/vbaProject.bin"),
                Reason.WITH_MACROS);
        refused(
                "list.ods",
                zip("mimetype", "content.xml", "Basic/Standard/Module1.xml"),
                Reason.WITH_MACROS);
    }

    @Test
    void aContentHandedInAgainWhileAnotherIsForgottenStays() throws Exception {
        var content = pdf();
        var forgotten = store("one.pdf", content);
        var administrator = new Actor(UUID.randomUUID(), "A", Set.of("ADMINISTRATOR"));
        var eraser = new Thread(() -> administrator.run(() -> files.erase(forgotten.id())));
        var kept =
                transaction.execute(
                        status -> {
                            var second = stored("two.pdf", content);
                            eraser.start();
                            awaitErased(eraser);
                            return second;
                        });
        eraser.join();
        assertThat(store.state(Objects.requireNonNull(kept))).isEqualTo(State.INTACT);
    }

    /** The other's commit, and as much time as it needs to remove what it should not. */
    private static void awaitErased(Thread eraser) {
        try {
            eraser.join(Duration.ofSeconds(1));
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private StoredFile stored(String name, byte[] content) {
        try {
            return store(name, content);
        } catch (RefusedFile e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    void theEmptyTheLargeAndTheUnknownAreRefused() {
        refused("empty.pdf", new byte[0], Reason.EMPTY);
        refused("run.exe", text("MZ"), Reason.NOT_ALLOWED);
        refused("page.html", text("<p>"), Reason.NOT_ALLOWED);
        refused("noending", text("words"), Reason.NOT_ALLOWED);
        refused("long.txt", endless(), Reason.TOO_LARGE);
    }

    @Test
    void damageOnTheDiskIsFound() throws Exception {
        var changed = store("report.pdf", pdf());
        var lost = store("report.pdf", pdf());
        java.nio.file.Files.writeString(path(changed), "something else");
        java.nio.file.Files.delete(path(lost));
        assertThat(files.check().damaged())
                .contains(
                        new FixityReport.Checked(changed, State.CHANGED),
                        new FixityReport.Checked(lost, State.MISSING));
    }

    @Test
    void anAnswerNamesTheFileInAnyScriptAndIsNotKeptByOthers() throws Exception {
        var file = store("Список.pdf", pdf());
        var answer = Download.attachment(file, files.content(file.id()));
        assertThat(answer.getHeaders().getContentDisposition().getFilename())
                .isEqualTo("Список.pdf");
        assertThat(answer.getHeaders().getCacheControl()).contains("private");
        assertThat(answer.getHeaders().getFirst("X-Content-Type-Options")).isEqualTo("nosniff");
    }

    private StoredFile store(String name, byte[] content) throws RefusedFile {
        return store(name, new ByteArrayInputStream(content));
    }

    private StoredFile store(String name, InputStream content) throws RefusedFile {
        return files.store(name, content, "application/octet-stream");
    }

    private void refused(String name, byte[] content, Reason reason) {
        refused(name, new ByteArrayInputStream(content), reason);
    }

    private void refused(String name, InputStream content, Reason reason) {
        assertThatExceptionOfType(RefusedFile.class)
                .isThrownBy(() -> store(name, content))
                .extracting(RefusedFile::reason)
                .isEqualTo(reason);
    }

    private Path path(StoredFile file) {
        return store.path(file.sha256());
    }

    private static byte[] pdf() {
        return text("%PDF-1.7\n% " + UUID.randomUUID() + "\n%%EOF\n");
    }

    private static byte[] text(String content) {
        return content.getBytes(StandardCharsets.UTF_8);
    }

    private static byte[] zip(String... names) {
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bytes)) {
            for (var name : names) {
                zip.putNextEntry(new ZipEntry(name));
                zip.write(text(name));
            }
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
        return bytes.toByteArray();
    }

    private static InputStream endless() {
        return new InputStream() {
            @Override
            public int read() {
                return 'a';
            }
        };
    }
}
