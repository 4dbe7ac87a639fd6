package az.rtcm.nominations.admin;

import az.rtcm.directory.OrganisationId;
import az.rtcm.files.Download;
import az.rtcm.files.FileId;
import az.rtcm.files.Files;
import az.rtcm.nominations.SentLists;
import az.rtcm.shared.web.NotFound;
import az.rtcm.training.SessionId;
import java.util.UUID;
import org.springframework.core.io.Resource;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;

/** The papers behind nominations, for the coordinator to open. */
@Controller
@RequestMapping("/admin/sessions/{id}/nominations")
class PapersController {

    private final SentLists lists;
    private final Files files;

    PapersController(SentLists lists, Files files) {
        this.lists = lists;
        this.files = files;
    }

    @GetMapping("/lists/{organisation}/signed-list")
    ResponseEntity<Resource> signed(@PathVariable UUID id, @PathVariable UUID organisation) {
        return download(lists.signed(new SessionId(id), new OrganisationId(organisation)));
    }

    @GetMapping("/on-behalf/{entry}/scan")
    ResponseEntity<Resource> scan(@PathVariable UUID id, @PathVariable UUID entry) {
        return download(lists.scan(new SessionId(id), entry));
    }

    private ResponseEntity<Resource> download(FileId id) {
        var file = files.find(id).orElseThrow(NotFound::new);
        return Download.attachment(file, files.content(id));
    }
}
