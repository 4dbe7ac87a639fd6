package az.rtcm.nominations.web;

import az.rtcm.directory.OrganisationId;
import az.rtcm.nominations.AlreadyNominated;
import az.rtcm.nominations.CallIsClosed;
import az.rtcm.nominations.Lists;
import az.rtcm.nominations.NewNominee;
import az.rtcm.nominations.NominationId;
import az.rtcm.nominations.Nominations;
import az.rtcm.nominations.OrganisationList;
import az.rtcm.shared.database.Ids;
import az.rtcm.shared.web.Notice;
import az.rtcm.shared.web.SiteController;
import az.rtcm.training.SessionId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Nominating by rows copied from a spreadsheet: paste, look at every row, confirm. */
@SiteController
@RequestMapping("/my/nominations/{session}/{organisation}/rows")
class RowsController {

    private final Lists lists;
    private final Nominations nominations;
    private final RowChecks checks;

    RowsController(Lists lists, Nominations nominations, RowChecks checks) {
        this.lists = lists;
        this.nominations = nominations;
        this.checks = checks;
    }

    @GetMapping
    ModelAndView paste(@PathVariable UUID session, @PathVariable UUID organisation) {
        return page(list(session, organisation), "", Ids.next(), List.of());
    }

    @PostMapping
    ModelAndView preview(
            @PathVariable String language,
            @PathVariable UUID session,
            @PathVariable UUID organisation,
            @RequestParam String rows,
            @RequestParam UUID seed) {
        var list = list(session, organisation);
        var typed = PastedRows.read(rows, seed, language);
        if (typed.size() > PastedRows.MOST) {
            return tooMany(list, rows, seed);
        }
        var read = checks.check(list, typed, language);
        var page = page(list, rows, seed, read);
        if (read.isEmpty()) {
            page.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        }
        return page.addObject("tried", true);
    }

    /** Stores the rows without problems; a row that was stored before is passed over. */
    @PostMapping("/confirmation")
    ModelAndView store(
            @PathVariable String language,
            @PathVariable UUID session,
            @PathVariable UUID organisation,
            @RequestParam String rows,
            @RequestParam UUID seed,
            @RequestParam Map<String, String> chosen,
            RedirectAttributes redirect) {
        var list = list(session, organisation);
        var typed = PastedRows.read(rows, seed, language);
        if (typed.size() > PastedRows.MOST) {
            return tooMany(list, rows, seed);
        }
        var read = checks.check(list, typed, language);
        if (read.stream().anyMatch(row -> row.isFine() && !isAnswered(row, chosen))) {
            return refused(page(list, rows, seed, read), "nominations.known.choose")
                    .addObject("chosen", chosen);
        }
        var people = new LinkedHashMap<NominationId, NewNominee>();
        read.stream()
                .filter(PastedRow::isFine)
                .forEach(row -> people.put(row.form().nominationId(), nominee(row, chosen, list)));
        try {
            nominations.nominate(list.session().id(), list.organisation().id(), people);
        } catch (AlreadyNominated e) {
            return refused(page(list, rows, seed, read), "nominations.already-nominated")
                    .addObject("chosen", chosen);
        } catch (CallIsClosed e) {
            return refused(page(list, rows, seed, read), "nominations.call-is-closed");
        }
        var faulty = read.stream().filter(row -> !row.isFine()).toList();
        if (faulty.isEmpty()) {
            Notice.success(redirect, "nominations.rows.stored", people.size());
            return new ModelAndView("redirect:/" + language + list.path());
        }
        var left = PastedRows.only(rows, faulty.stream().map(PastedRow::number).toList());
        return page(
                        list,
                        left,
                        Ids.next(),
                        checks.check(list, PastedRows.read(left, seed, language), language))
                .addObject("tried", true)
                .addObject("added", people.size());
    }

    private static boolean isAnswered(PastedRow row, Map<String, String> typed) {
        var chosen = typed.getOrDefault("known-" + row.number(), "");
        return row.alike().isEmpty() || chosen.equals(NomineeForm.NEW) || isOffered(row, chosen);
    }

    private static boolean isOffered(PastedRow row, String chosen) {
        return row.alike().stream()
                .anyMatch(person -> person.id().value().toString().equals(chosen));
    }

    /** Nobody is taken for another who was not offered. */
    private static NewNominee nominee(
            PastedRow row, Map<String, String> typed, OrganisationList list) {
        var chosen = typed.getOrDefault("known-" + row.number(), NomineeForm.NEW);
        var form = row.form().as(isOffered(row, chosen) ? chosen : NomineeForm.NEW);
        return form.nominee(list.session().illustrative());
    }

    private OrganisationList list(UUID session, UUID organisation) {
        return lists.one(new SessionId(session), new OrganisationId(organisation));
    }

    private static ModelAndView page(
            OrganisationList list, String rows, UUID seed, List<PastedRow> read) {
        return new ModelAndView("nominations/web/rows")
                .addObject("list", list)
                .addObject("text", rows)
                .addObject("seed", seed.toString())
                .addObject("rows", read)
                .addObject("tried", false);
    }

    private static ModelAndView tooMany(OrganisationList list, String rows, UUID seed) {
        return refused(page(list, rows, seed, List.of()), "nominations.rows.too-many");
    }

    private static ModelAndView refused(ModelAndView page, String problem) {
        page.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        return page.addObject("tried", true).addObject("problem", problem);
    }
}
