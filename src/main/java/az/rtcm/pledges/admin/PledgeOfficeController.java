package az.rtcm.pledges.admin;

import az.rtcm.accounts.Ownership;
import az.rtcm.directory.Countries;
import az.rtcm.directory.Organisations;
import az.rtcm.gcm.Compact;
import az.rtcm.pledges.Evidence;
import az.rtcm.pledges.Pledge;
import az.rtcm.pledges.PledgeId;
import az.rtcm.pledges.PledgeRecord;
import az.rtcm.pledges.PledgeRegister;
import az.rtcm.pledges.PledgeStatus;
import az.rtcm.pledges.Pledges;
import az.rtcm.shared.Settings;
import az.rtcm.shared.web.FieldRefused;
import az.rtcm.shared.web.NavigationItem;
import az.rtcm.shared.web.Notice;
import az.rtcm.shared.web.Paging;
import az.rtcm.shared.web.Refused;
import az.rtcm.training.SessionId;
import az.rtcm.training.Sessions;
import jakarta.validation.Valid;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.annotation.Bean;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.stereotype.Controller;
import org.springframework.validation.BeanPropertyBindingResult;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The register in the back office: enter a pledge, change its text, show it to visitors. */
@Controller
@RequestMapping("/admin/pledges")
class PledgeOfficeController {

    private static final String FORM = "pledges/admin/form";

    private final Pledges pledges;
    private final PledgeRegister register;
    private final PledgeRecord record;
    private final Sessions sessions;
    private final Compact compact;
    private final Countries countries;
    private final Organisations organisations;
    private final Settings settings;
    private final Ownership owners;

    PledgeOfficeController(
            Pledges pledges,
            PledgeRegister register,
            PledgeRecord record,
            Sessions sessions,
            Compact compact,
            Countries countries,
            Organisations organisations,
            Settings settings,
            @Qualifier("pledgeOwnership") Ownership owners) {
        this.pledges = pledges;
        this.register = register;
        this.record = record;
        this.sessions = sessions;
        this.compact = compact;
        this.countries = countries;
        this.organisations = organisations;
        this.settings = settings;
        this.owners = owners;
    }

    @Bean
    static NavigationItem officePledges() {
        return NavigationItem.office(
                70, "pledges.office.nav", "/admin/pledges", "LEADERSHIP", "MONITORING");
    }

    @GetMapping
    ModelAndView all(@RequestParam Map<String, String> parameters) {
        var filter = new PledgeRegister.Filter(status(parameters), null);
        return new ModelAndView("pledges/admin/pledges")
                .addObject("filter", filter)
                .addObject("listing", register.office(filter, Paging.from(parameters, "-changed")));
    }

    @GetMapping("/{id}")
    ModelAndView one(@PathVariable UUID id) {
        var pledge = pledges.toWriteAbout(new PledgeId(id));
        var evidence = record.evidence(pledge.id());
        return new ModelAndView("pledges/admin/pledge")
                .addObject("pledge", pledge)
                .addObject("owners", owners.panel(id))
                .addObject("updates", record.updates(pledge.id()))
                .addObject("evidence", evidence)
                .addObject("sessions", sessions.byIds(named(evidence)))
                .addObject("history", record.history(pledge.id()));
    }

    private static List<SessionId> named(List<Evidence> evidence) {
        return evidence.stream().flatMap(proof -> Stream.ofNullable(proof.session())).toList();
    }

    @GetMapping("/new")
    ModelAndView blank() {
        pledges.requireWriter();
        return form(null).addAllObjects(unbound(PledgeForm.empty()));
    }

    @PostMapping
    ModelAndView register(
            @Valid @ModelAttribute("form") PledgeForm form,
            BindingResult errors,
            RedirectAttributes redirect) {
        if (!errors.hasErrors()) {
            form.check(errors);
        }
        if (!errors.hasErrors()) {
            try {
                var id = pledges.register(form.pledge(null));
                Notice.success(redirect, "pledges.done.registered");
                return new ModelAndView("redirect:/admin/pledges/" + id.value());
            } catch (FieldRefused e) {
                e.beside(errors);
            }
        }
        return refused(null, errors);
    }

    @GetMapping("/{id}/text")
    ModelAndView text(@PathVariable UUID id) {
        var pledge = pledges.toWriteAbout(new PledgeId(id));
        return form(pledge).addAllObjects(unbound(PledgeForm.of(pledge, settings.languages())));
    }

    @PostMapping("/{id}/text")
    ModelAndView change(
            @PathVariable UUID id,
            @Valid @ModelAttribute("form") PledgeForm form,
            BindingResult errors,
            RedirectAttributes redirect) {
        var pledge = pledges.toWriteAbout(new PledgeId(id));
        if (!errors.hasErrors()) {
            form.check(errors);
        }
        if (!errors.hasErrors()) {
            try {
                pledges.change(pledge.id(), form.version(), form.pledge(pledge));
                Notice.success(redirect, "pledges.done.changed");
                return new ModelAndView("redirect:" + pledge.officePath());
            } catch (FieldRefused e) {
                e.beside(errors);
            } catch (OptimisticLockingFailureException e) {
                errors.reject("pledges.refused.changed-meanwhile");
            }
        }
        return refused(pledge, errors);
    }

    @PostMapping("/{id}/publication")
    String publish(@PathVariable UUID id, RedirectAttributes redirect) {
        pledges.publish(new PledgeId(id));
        Notice.success(redirect, "pledges.done.published");
        return "redirect:/admin/pledges/" + id;
    }

    @DeleteMapping("/{id}/publication")
    String withdraw(@PathVariable UUID id, RedirectAttributes redirect) {
        pledges.withdraw(new PledgeId(id));
        Notice.success(redirect, "pledges.done.withdrawn");
        return "redirect:/admin/pledges/" + id;
    }

    private ModelAndView form(@Nullable Pledge pledge) {
        return choices(new ModelAndView(FORM), pledge);
    }

    private ModelAndView refused(@Nullable Pledge pledge, BindingResult errors) {
        return choices(Refused.with(FORM, errors), pledge);
    }

    private ModelAndView choices(ModelAndView page, @Nullable Pledge pledge) {
        return page.addObject("pledge", pledge)
                .addObject("objectives", compact.objectives())
                .addObject("countries", countries.all())
                .addObject("organisations", organisations.all())
                .addObject(
                        "others",
                        register.all().stream()
                                .filter(other -> pledge == null || !other.id().equals(pledge.id()))
                                .toList());
    }

    private static Map<String, Object> unbound(Object form) {
        return new BeanPropertyBindingResult(form, "form").getModel();
    }

    private static @Nullable PledgeStatus status(Map<String, String> parameters) {
        return Arrays.stream(PledgeStatus.values())
                .filter(status -> status.name().equals(parameters.get("status")))
                .findFirst()
                .orElse(null);
    }
}
