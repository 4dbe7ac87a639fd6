package az.rtcm.accounts.web;

import az.rtcm.accounts.Erasures;
import az.rtcm.accounts.PersonalData;
import az.rtcm.accounts.internal.OwnAccount;
import az.rtcm.shared.web.NavigationItem;
import az.rtcm.shared.web.Notice;
import az.rtcm.shared.web.SiteController;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** All that is held on the reader, to read and to take along; and the wish to be forgotten. */
@SiteController
@RequestMapping("/my/data")
class DataController {

    private static final String HERE = "redirect:/{language}/my/data";

    private final Erasures erasures;
    private final OwnAccount own;

    DataController(Erasures erasures, OwnAccount own) {
        this.erasures = erasures;
        this.own = own;
    }

    @Bean
    static NavigationItem dataNavigation() {
        return NavigationItem.my(90, "accounts.data.title", "/my/data");
    }

    @GetMapping
    ModelAndView show() {
        return new ModelAndView("accounts/web/data")
                .addObject("sections", erasures.ownData())
                .addObject("account", own.account());
    }

    /** By module, section and record, with the same names in every language. */
    @GetMapping("/export.json")
    ResponseEntity<Map<String, Map<String, List<Map<String, @Nullable Object>>>>> export() {
        var modules = new LinkedHashMap<String, Map<String, List<Map<String, @Nullable Object>>>>();
        for (var section : erasures.ownData()) {
            modules.computeIfAbsent(section.module(), module -> new LinkedHashMap<>())
                    .put(
                            section.code(),
                            section.rows().stream().map(DataController::record).toList());
        }
        return ResponseEntity.ok()
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"my-data.json\"")
                .contentType(MediaType.APPLICATION_JSON)
                .body(modules);
    }

    private static Map<String, @Nullable Object> record(List<PersonalData.Field> row) {
        var record = new LinkedHashMap<String, @Nullable Object>();
        row.forEach(field -> record.put(field.code(), field.plain()));
        return record;
    }

    @PostMapping("/erasure")
    String ask(RedirectAttributes redirect) {
        erasures.ask();
        Notice.success(redirect, "accounts.erasure.asked");
        return HERE;
    }

    @DeleteMapping("/erasure")
    String takeBack(RedirectAttributes redirect) {
        erasures.takeBack();
        Notice.success(redirect, "accounts.erasure.taken-back");
        return HERE;
    }
}
