package az.rtcm.nominations.admin;

import az.rtcm.directory.Countries;
import az.rtcm.nominations.Candidates;
import az.rtcm.shared.web.Paging;
import az.rtcm.training.SessionId;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** The selection table to take along: everybody whom its filter shows. */
@Controller
class SheetController {

    private static final MediaType XLSX =
            MediaType.parseMediaType(
                    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");

    private final Candidates candidates;
    private final Countries countries;
    private final NomineeSheet sheet;

    SheetController(Candidates candidates, Countries countries, NomineeSheet sheet) {
        this.candidates = candidates;
        this.countries = countries;
        this.sheet = sheet;
    }

    @GetMapping("/admin/sessions/{id}/nominations/sheet")
    ResponseEntity<byte[]> download(
            @PathVariable UUID id, @RequestParam Map<String, String> parameters, Locale locale)
            throws IOException {
        var named = countries.byCode();
        var chosen =
                CandidateFilter.of(parameters)
                        .chosen(
                                candidates.of(new SessionId(id)),
                                named,
                                Paging.from(parameters, "organisation"),
                                locale.getLanguage());
        var content = new ByteArrayOutputStream();
        sheet.write(content, chosen, named, locale);
        return ResponseEntity.ok()
                .contentType(XLSX)
                .cacheControl(CacheControl.noStore())
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename("nominees.xlsx")
                                .build()
                                .toString())
                .body(content.toByteArray());
    }
}
