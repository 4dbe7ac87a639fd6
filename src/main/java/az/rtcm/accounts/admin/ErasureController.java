package az.rtcm.accounts.admin;

import static java.util.Objects.requireNonNull;
import static java.util.Objects.requireNonNullElse;

import az.rtcm.accounts.Erasures;
import az.rtcm.accounts.Handovers;
import az.rtcm.accounts.LastAdministrator;
import az.rtcm.accounts.OpenDuties;
import az.rtcm.accounts.Role;
import az.rtcm.directory.Person;
import az.rtcm.directory.PersonId;
import az.rtcm.shared.web.NavigationItem;
import az.rtcm.shared.web.Refused;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Controller;
import org.springframework.validation.BeanPropertyBindingResult;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Persons who asked to be forgotten, on the platform or by a letter. */
@Controller
@RequestMapping("/admin/erasures")
class ErasureController {

    private static final String VIEW = "accounts/admin/erasures";
    private static final String ONE = "accounts/admin/erasure";

    private final Erasures erasures;
    private final Handovers handovers;

    ErasureController(Erasures erasures, Handovers handovers) {
        this.erasures = erasures;
        this.handovers = handovers;
    }

    @Bean
    static NavigationItem erasuresNavigation() {
        return NavigationItem.office(
                910, "accounts.erasures.title", "/admin/erasures", Role.ADMINISTRATOR.name());
    }

    @GetMapping
    ModelAndView list() {
        return new ModelAndView(VIEW).addObject("requests", erasures.open());
    }

    /**
     * @param reference number of the letter, or how else it is found
     */
    record ErasureForm(
            @NotNull Erasures.@Nullable Channel channel,
            @Size(max = 200) @Nullable String reference,
            @NotNull @Nullable LocalDate askedOn) {}

    @GetMapping("/{person}")
    ModelAndView look(@PathVariable UUID person) {
        var known = erasures.known(new PersonId(person));
        var asked = erasures.askedAt(known.id()).orElse(null);
        var form =
                asked == null
                        ? new ErasureForm(null, "", null)
                        : new ErasureForm(
                                Erasures.Channel.PLATFORM,
                                "",
                                asked.atZone(ZoneId.of("Asia/Baku")).toLocalDate());
        return complete(
                new ModelAndView(ONE, new BeanPropertyBindingResult(form, "form").getModel()),
                known);
    }

    @PostMapping("/{person}")
    ModelAndView carryOut(
            @PathVariable UUID person,
            @Valid @ModelAttribute("form") ErasureForm form,
            BindingResult errors,
            RedirectAttributes redirect) {
        var known = erasures.known(new PersonId(person));
        if (!errors.hasErrors()) {
            try {
                var stays = erasures.carryOut(known.id(), wish(form));
                redirect.addFlashAttribute("stays", new ArrayList<>(stays));
                return new ModelAndView("redirect:/admin/erasures");
            } catch (OpenDuties e) {
                errors.reject(e.key(), e.key());
            } catch (LastAdministrator e) {
                errors.reject(e.key(), e.key());
            }
        }
        return complete(Refused.with(ONE, errors), known);
    }

    private static Erasures.Wish wish(ErasureForm form) {
        return new Erasures.Wish(
                requireNonNull(form.channel()),
                requireNonNullElse(form.reference(), "").strip(),
                requireNonNull(form.askedOn()));
    }

    private ModelAndView complete(ModelAndView page, Person person) {
        return page.addObject("person", person).addObject("duties", handovers.of(person.id()));
    }
}
