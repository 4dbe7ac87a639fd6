package az.rtcm.pledges.admin;

import az.rtcm.files.Files;
import az.rtcm.files.RefusedFile;
import az.rtcm.pledges.Evidence;
import az.rtcm.pledges.Pledge;
import az.rtcm.pledges.PledgeId;
import az.rtcm.pledges.PledgeRecord;
import az.rtcm.pledges.Pledges;
import az.rtcm.pledges.StatusRefused;
import az.rtcm.shared.database.Ids;
import az.rtcm.shared.text.LocalizedText;
import az.rtcm.shared.text.TextState;
import az.rtcm.shared.web.FieldRefused;
import az.rtcm.shared.web.Notice;
import az.rtcm.shared.web.Refused;
import az.rtcm.training.SessionId;
import jakarta.validation.Valid;
import java.io.IOException;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.validation.BeanPropertyBindingResult;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** What is added to a pledge over time: status moves, updates and evidence. */
@Controller
@RequestMapping("/admin/pledges/{id}")
class PledgeRecordController {

    private final Pledges pledges;
    private final PledgeRecord record;
    private final Files files;

    PledgeRecordController(Pledges pledges, PledgeRecord record, Files files) {
        this.pledges = pledges;
        this.record = record;
        this.files = files;
    }

    @GetMapping("/status")
    ModelAndView status(@PathVariable UUID id) {
        return blank("pledges/admin/status", pledge(id), StatusForm.empty());
    }

    @PostMapping("/status")
    ModelAndView move(
            @PathVariable UUID id,
            @Valid @ModelAttribute("form") StatusForm form,
            BindingResult errors,
            RedirectAttributes redirect) {
        var pledge = pledge(id);
        if (!errors.hasErrors()) {
            Typed.limit(errors, "note", form.note(), 2_000);
        }
        if (!errors.hasErrors()) {
            try {
                pledges.move(
                        pledge.id(),
                        Objects.requireNonNull(form.to()),
                        Objects.requireNonNull(form.on()),
                        written(form.note()));
                return done(pledge, "pledges.done.moved", redirect);
            } catch (StatusRefused e) {
                e.beside(errors);
            }
        }
        return refused("pledges/admin/status", pledge, errors);
    }

    @GetMapping("/updates/new")
    ModelAndView update(@PathVariable UUID id) {
        return blank("pledges/admin/update", pledge(id), UpdateForm.empty());
    }

    @PostMapping("/updates")
    ModelAndView addUpdate(
            @PathVariable UUID id,
            @Valid @ModelAttribute("form") UpdateForm form,
            BindingResult errors,
            RedirectAttributes redirect) {
        var pledge = pledge(id);
        if (!errors.hasErrors()) {
            Typed.requireWords(errors, "text", form.text(), 3_000);
        }
        if (errors.hasErrors()) {
            return refused("pledges/admin/update", pledge, errors);
        }
        record.addUpdate(pledge.id(), Objects.requireNonNull(form.on()), written(form.text()));
        return done(pledge, "pledges.done.updated", redirect);
    }

    @DeleteMapping("/updates/{update}")
    ModelAndView removeUpdate(
            @PathVariable UUID id, @PathVariable UUID update, RedirectAttributes redirect) {
        record.removeUpdate(new PledgeId(id), update);
        return done(pledge(id), "pledges.done.removed", redirect);
    }

    @GetMapping("/evidence/new")
    ModelAndView evidence(@PathVariable UUID id) {
        return withSessions(blank("pledges/admin/evidence", pledge(id), EvidenceForm.empty()));
    }

    @PostMapping("/evidence")
    ModelAndView addEvidence(
            @PathVariable UUID id,
            @Valid @ModelAttribute("form") EvidenceForm form,
            BindingResult errors,
            RedirectAttributes redirect)
            throws IOException {
        var pledge = pledge(id);
        if (!errors.hasErrors()) {
            form.check(errors);
        }
        if (!errors.hasErrors()) {
            try {
                boolean added = record.addEvidence(pledge.id(), proof(form));
                return done(
                        pledge,
                        added ? "pledges.done.evidence" : "pledges.done.evidence-known",
                        redirect);
            } catch (RefusedFile e) {
                errors.rejectValue("file", e.key());
            } catch (FieldRefused e) {
                e.beside(errors);
            }
        }
        return withSessions(refused("pledges/admin/evidence", pledge, errors));
    }

    @DeleteMapping("/evidence/{proof}")
    ModelAndView removeEvidence(
            @PathVariable UUID id, @PathVariable UUID proof, RedirectAttributes redirect) {
        var pledge = pledge(id);
        try {
            record.removeEvidence(pledge.id(), proof);
        } catch (StatusRefused e) {
            Notice.warning(redirect, e.key());
            return new ModelAndView("redirect:" + pledge.officePath());
        }
        return done(pledge, "pledges.done.removed", redirect);
    }

    private Evidence proof(EvidenceForm form) throws IOException, RefusedFile {
        var text = written(form.text());
        return switch (Objects.requireNonNull(form.kind())) {
            case TEXT -> Evidence.statement(Ids.next(), text);
            case SESSION ->
                    Evidence.session(
                            Ids.next(),
                            new SessionId(Objects.requireNonNull(form.session())),
                            text);
            case LINK ->
                    Evidence.link(Ids.next(), Objects.requireNonNull(form.address()).strip(), text);
            case FILE -> {
                var file = Objects.requireNonNull(form.file());
                var stored =
                        files.store(
                                Objects.requireNonNullElse(file.getOriginalFilename(), "file"),
                                file.getInputStream(),
                                Objects.requireNonNullElse(file.getContentType(), ""));
                yield Evidence.file(Ids.next(), stored.id(), text);
            }
        };
    }

    private Pledge pledge(UUID id) {
        return pledges.toWriteAbout(new PledgeId(id));
    }

    private ModelAndView withSessions(ModelAndView page) {
        return page.addObject("sessions", record.possibleSessions());
    }

    private static ModelAndView blank(String view, Pledge pledge, Object form) {
        return new ModelAndView(view)
                .addObject("pledge", pledge)
                .addAllObjects(new BeanPropertyBindingResult(form, "form").getModel());
    }

    private static ModelAndView refused(String view, Pledge pledge, BindingResult errors) {
        return Refused.with(view, errors).addObject("pledge", pledge);
    }

    private static ModelAndView done(Pledge pledge, String key, RedirectAttributes redirect) {
        Notice.success(redirect, key);
        return new ModelAndView("redirect:" + pledge.officePath());
    }

    private static LocalizedText written(@Nullable Map<String, String> words) {
        return LocalizedText.written(words == null ? Map.of() : words, TextState.PUBLISHED);
    }
}
