package az.rtcm.certificates;

import az.rtcm.certificates.paper.CertificatePrinter;
import az.rtcm.certificates.paper.Paper;
import az.rtcm.files.FileId;
import az.rtcm.files.Files;
import az.rtcm.files.RefusedFile;
import az.rtcm.shared.Settings;
import az.rtcm.shared.web.NotFound;
import az.rtcm.shared.web.Pages;
import az.rtcm.training.Session;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.springframework.stereotype.Component;

/** Puts a certificate into words, prints it and keeps the sheet. */
@Component
class Press {

    private final CertificatePrinter printer;
    private final Pages pages;
    private final Files files;
    private final Settings settings;

    Press(CertificatePrinter printer, Pages pages, Files files, Settings settings) {
        this.printer = printer;
        this.pages = pages;
        this.files = files;
        this.settings = settings;
    }

    Words words(Session session, String language, String name, IssueDetails details) {
        var page = pages.detached(language);
        var starts = session.starts();
        var place = session.place();
        return new Words(
                language,
                name,
                "certificates.did." + session.kind().name().toLowerCase(Locale.ROOT),
                page.plain(session.title()),
                starts == null ? "" : page.format().period(starts, session.ends()),
                place == null ? null : page.plain(place),
                details.hours(),
                details.signatory());
    }

    FileId print(CertificateNumber number, Words words, LocalDate issuedOn, boolean illustrative) {
        var hours = words.hours();
        var page = pages.detached(words.language());
        var pdf =
                printer.print(
                        new Paper(
                                words.language(),
                                number.value(),
                                words.name(),
                                words.achievement(),
                                words.title(),
                                words.facts(
                                        hours == null
                                                ? null
                                                : page.count("certificates.hours", hours)),
                                issuedOn,
                                words.signatory(),
                                settings.link(Certificate.path(number)),
                                illustrative));
        try {
            return files.store(
                            number.value() + ".pdf",
                            new ByteArrayInputStream(pdf),
                            "application/pdf")
                    .id();
        } catch (RefusedFile e) {
            throw new IllegalStateException("our own PDF was refused", e);
        }
    }

    Sheet open(Certificate certificate) {
        return new Sheet(
                files.find(certificate.sheet()).orElseThrow(NotFound::new),
                files.content(certificate.sheet()));
    }

    byte[] together(List<Certificate> certificates) {
        return printer.together(certificates.stream().map(this::read).toList());
    }

    private InputStream read(Certificate certificate) {
        try {
            return new ByteArrayInputStream(open(certificate).content().getContentAsByteArray());
        } catch (IOException e) {
            throw new UncheckedIOException("A kept certificate cannot be read", e);
        }
    }
}
