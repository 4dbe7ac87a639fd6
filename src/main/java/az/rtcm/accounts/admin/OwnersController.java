package az.rtcm.accounts.admin;

import az.rtcm.accounts.Ownership;
import az.rtcm.directory.PersonId;
import az.rtcm.shared.web.NotFound;
import az.rtcm.shared.web.Notice;
import az.rtcm.shared.web.Option;
import az.rtcm.shared.web.Refused;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
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

/** Who sees to a thing, whatever its kind, and who does when the owner cannot. */
@Controller
@RequestMapping("/admin/owners/{kind}/{id}")
class OwnersController {

    private static final String VIEW = "accounts/admin/entrust";

    private final ObjectProvider<Ownership> ownerships;

    OwnersController(ObjectProvider<Ownership> ownerships) {
        this.ownerships = ownerships;
    }

    record OwnersForm(@NotNull @Nullable UUID owner, @Nullable UUID deputy) {

        static OwnersForm of(Ownership.Owned owned) {
            return new OwnersForm(value(owned.owner()), value(owned.deputy()));
        }

        private static @Nullable UUID value(@Nullable PersonId id) {
            return id == null ? null : id.value();
        }
    }

    @GetMapping
    ModelAndView form(@PathVariable String kind, @PathVariable UUID id) {
        var ownership = ownership(kind);
        var form = OwnersForm.of(ownership.toEntrust(id));
        var binding = new BeanPropertyBindingResult(form, "form");
        return fill(new ModelAndView(VIEW, binding.getModel()), ownership, id);
    }

    @PostMapping
    ModelAndView entrust(
            @PathVariable String kind,
            @PathVariable UUID id,
            @Valid @ModelAttribute("form") OwnersForm form,
            BindingResult errors,
            RedirectAttributes redirect) {
        var ownership = ownership(kind);
        if (!errors.hasErrors() && form.owner() != null) {
            var deputy = form.deputy();
            try {
                ownership.entrust(
                        id,
                        new PersonId(form.owner()),
                        deputy == null ? null : new PersonId(deputy));
                Notice.success(redirect, "accounts.owners.saved");
                return new ModelAndView("redirect:" + ownership.kind().page() + id);
            } catch (IllegalArgumentException e) {
                errors.rejectValue("deputy", "accounts.owners.same");
            }
        }
        return fill(Refused.with(VIEW, errors), ownership, id);
    }

    private Ownership ownership(String kind) {
        return ownerships.stream()
                .filter(one -> one.kind().subject().equals(kind))
                .findFirst()
                .orElseThrow(NotFound::new);
    }

    private static ModelAndView fill(ModelAndView page, Ownership ownership, UUID id) {
        return page.addObject("owned", ownership.toEntrust(id))
                .addObject("back", ownership.kind().page() + id)
                .addObject(
                        "candidates",
                        ownership.candidates().stream()
                                .map(
                                        person ->
                                                new Option(
                                                        person.id().value().toString(),
                                                        person.name().latin()))
                                .toList());
    }
}
