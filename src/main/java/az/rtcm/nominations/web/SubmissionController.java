package az.rtcm.nominations.web;

import az.rtcm.directory.OrganisationId;
import az.rtcm.files.Download;
import az.rtcm.files.Files;
import az.rtcm.files.RefusedFile;
import az.rtcm.nominations.CallIsClosed;
import az.rtcm.nominations.Lists;
import az.rtcm.nominations.Nominations;
import az.rtcm.shared.web.NotFound;
import az.rtcm.shared.web.Notice;
import az.rtcm.shared.web.SiteController;
import az.rtcm.training.SessionId;
import java.io.IOException;
import java.util.Objects;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.Resource;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Handing in a list, and the list as the director signed it. */
@SiteController
@RequestMapping("/my/nominations/{session}/{organisation}")
class SubmissionController {

    private static final Pattern SCAN = Pattern.compile("(?i).*\\.(pdf|jpe?g|png)");

    private final Nominations nominations;
    private final Lists lists;
    private final Files files;

    SubmissionController(Nominations nominations, Lists lists, Files files) {
        this.nominations = nominations;
        this.lists = lists;
        this.files = files;
    }

    @PostMapping("/submission")
    String submit(
            @PathVariable String language,
            @PathVariable UUID session,
            @PathVariable UUID organisation,
            RedirectAttributes redirect) {
        try {
            nominations.submit(new SessionId(session), new OrganisationId(organisation));
            Notice.success(redirect, "nominations.list.submitted");
        } catch (CallIsClosed e) {
            Notice.warning(redirect, "nominations.call-is-closed");
        }
        return to(language, session, organisation);
    }

    @DeleteMapping("/submission")
    String recall(
            @PathVariable String language,
            @PathVariable UUID session,
            @PathVariable UUID organisation,
            RedirectAttributes redirect) {
        try {
            var recalled =
                    nominations.recall(new SessionId(session), new OrganisationId(organisation));
            if (recalled.back() > 0 && recalled.onPaper() == 0) {
                Notice.success(redirect, "nominations.list.recalled");
            } else if (recalled.back() > 0) {
                Notice.warning(redirect, "nominations.list.recalled-in-part", recalled.onPaper());
            } else {
                Notice.warning(redirect, "nominations.list.nobody-to-recall");
            }
        } catch (CallIsClosed e) {
            Notice.warning(redirect, "nominations.call-is-closed");
        }
        return to(language, session, organisation);
    }

    @PostMapping("/signed-list")
    String upload(
            @PathVariable String language,
            @PathVariable UUID session,
            @PathVariable UUID organisation,
            @RequestParam(name = "scan", required = false) @Nullable MultipartFile scan,
            RedirectAttributes redirect)
            throws IOException {
        lists.one(new SessionId(session), new OrganisationId(organisation));
        if (scan == null || scan.isEmpty()) {
            Notice.warning(redirect, "nominations.signed.no-file");
            return to(language, session, organisation);
        }
        if (!isScan(scan)) {
            Notice.warning(redirect, "nominations.signed.wrong-type");
            return to(language, session, organisation);
        }
        try {
            var stored =
                    files.store(
                            Objects.requireNonNullElse(scan.getOriginalFilename(), "list"),
                            scan.getInputStream(),
                            Objects.requireNonNullElse(
                                    scan.getContentType(), "application/octet-stream"));
            nominations.sign(new SessionId(session), new OrganisationId(organisation), stored.id());
            Notice.success(redirect, "nominations.signed.stored");
        } catch (RefusedFile e) {
            Notice.warning(redirect, e.key());
        }
        return to(language, session, organisation);
    }

    @GetMapping("/signed-list")
    ResponseEntity<Resource> signed(@PathVariable UUID session, @PathVariable UUID organisation) {
        var list = lists.one(new SessionId(session), new OrganisationId(organisation));
        var id = list.invitation().signedList();
        if (id == null) {
            throw new NotFound();
        }
        var file = files.find(id).orElseThrow(NotFound::new);
        return Download.attachment(file, files.content(id));
    }

    /** By its name, before it is kept; that the content is what the name says is seen then. */
    private static boolean isScan(MultipartFile scan) {
        return SCAN.matcher(Objects.requireNonNullElse(scan.getOriginalFilename(), "")).matches();
    }

    private static String to(String language, UUID session, UUID organisation) {
        return "redirect:/" + language + "/my/nominations/" + session + "/" + organisation;
    }
}
