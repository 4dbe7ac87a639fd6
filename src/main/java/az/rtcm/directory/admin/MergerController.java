package az.rtcm.directory.admin;

import az.rtcm.directory.Countries;
import az.rtcm.directory.MergeId;
import az.rtcm.directory.People;
import az.rtcm.directory.PersonId;
import az.rtcm.shared.web.Notice;
import az.rtcm.shared.web.Panels;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Two persons that are one: looked at side by side, then merged, and separated again. */
@Controller
@RequestMapping("/admin/persons")
class MergerController {

    private final People people;
    private final Countries countries;
    private final Panels panels;

    MergerController(People people, Countries countries, Panels panels) {
        this.people = people;
        this.countries = countries;
        this.panels = panels;
    }

    @GetMapping("/{id}/merger")
    ModelAndView preview(@PathVariable UUID id, @RequestParam UUID into) {
        var from = people.sheet(new PersonId(id)).person();
        var survivor = people.sheet(new PersonId(into)).person();
        if (from.id().equals(survivor.id())) {
            return new ModelAndView("redirect:/admin/persons/" + survivor.id().value());
        }
        return new ModelAndView("directory/admin/merger")
                .addObject("from", from)
                .addObject("into", survivor)
                .addObject("allowed", people.mayMerge(from.id(), survivor.id()))
                .addObject("countries", countries.byCode())
                .addObject("fromPanels", panels.on(from))
                .addObject("intoPanels", panels.on(survivor));
    }

    @PostMapping("/{id}/merger")
    String merge(@PathVariable UUID id, @RequestParam UUID into, RedirectAttributes redirect) {
        people.merge(new PersonId(id), new PersonId(into));
        Notice.success(redirect, "directory.merged");
        return "redirect:/admin/persons/" + into;
    }

    @DeleteMapping("/mergers/{merge}")
    String separate(@PathVariable UUID merge, RedirectAttributes redirect) {
        var person = people.separate(new MergeId(merge));
        Notice.success(redirect, "directory.separated");
        return "redirect:/admin/persons/" + person.value();
    }
}
