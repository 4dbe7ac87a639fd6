package az.rtcm.site.admin;

import az.rtcm.shared.web.NavigationItem;
import az.rtcm.shared.web.NotFound;
import az.rtcm.shared.web.Notice;
import az.rtcm.shared.web.Paging;
import az.rtcm.shared.web.Refused;
import az.rtcm.site.Article;
import az.rtcm.site.ArticleId;
import az.rtcm.site.ArticleKind;
import az.rtcm.site.Articles;
import az.rtcm.site.NothingToShow;
import jakarta.validation.Valid;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
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

/** Pages and news in the back office: written in all languages, shown language by language. */
@Controller
@RequestMapping("/admin/{kind:pages|news}")
class ArticleController {

    private static final String FORM = "site/admin/form";

    private final Articles articles;

    ArticleController(Articles articles) {
        this.articles = articles;
    }

    @Bean
    static NavigationItem officePages() {
        return NavigationItem.office(
                90, "site.office.pages", "/admin/pages", "EDITOR", "TRANSLATOR");
    }

    @Bean
    static NavigationItem officeNews() {
        return NavigationItem.office(91, "site.office.news", "/admin/news", "EDITOR", "TRANSLATOR");
    }

    @GetMapping
    ModelAndView all(@PathVariable String kind, @RequestParam Map<String, String> parameters) {
        var sort = kind(kind) == ArticleKind.NEWS ? "-dated" : "title";
        return new ModelAndView("site/admin/articles")
                .addObject("kind", kind(kind))
                .addObject("listing", articles.list(kind(kind), Paging.from(parameters, sort)));
    }

    @GetMapping("/new")
    ModelAndView blank(@PathVariable String kind) {
        articles.requireWriter();
        return form(new ModelAndView(FORM), kind(kind), null)
                .addAllObjects(unbound(ArticleForm.empty()));
    }

    @PostMapping
    ModelAndView write(
            @PathVariable String kind,
            @Valid @ModelAttribute("form") ArticleForm form,
            BindingResult errors,
            RedirectAttributes redirect) {
        if (!errors.hasErrors()) {
            form.check(kind(kind), errors);
        }
        if (errors.hasErrors() || form.form() == null) {
            return form(Refused.with(FORM, errors), kind(kind), null);
        }
        var id = articles.write(form.form(), kind(kind), form.draft(kind(kind)));
        Notice.success(redirect, "site.done.written");
        return to(kind, id.value());
    }

    @GetMapping("/{id}")
    ModelAndView one(@PathVariable String kind, @PathVariable UUID id) {
        var article = articles.require(kind(kind), new ArticleId(id));
        return form(new ModelAndView(FORM), kind(kind), article)
                .addAllObjects(unbound(ArticleForm.of(article, articles.languages())));
    }

    @PostMapping("/{id}")
    ModelAndView change(
            @PathVariable String kind,
            @PathVariable UUID id,
            @Valid @ModelAttribute("form") ArticleForm form,
            BindingResult errors,
            RedirectAttributes redirect) {
        var article = articles.require(kind(kind), new ArticleId(id));
        if (!errors.hasErrors()) {
            form.check(kind(kind), errors);
        }
        if (errors.hasErrors()) {
            return form(Refused.with(FORM, errors), kind(kind), article);
        }
        articles.change(article.id(), form.version(), form.draft(kind(kind)));
        Notice.success(redirect, "site.done.changed");
        return to(kind, id);
    }

    @GetMapping("/{id}/preview/{language}")
    ModelAndView preview(
            @PathVariable String kind, @PathVariable UUID id, @PathVariable String language) {
        var article = articles.require(kind(kind), new ArticleId(id));
        if (!articles.languages().contains(language)) {
            throw new NotFound();
        }
        return new ModelAndView("site/admin/preview")
                .addObject("article", article)
                .addObject("inLanguage", language);
    }

    @PostMapping("/{id}/review/{language}")
    ModelAndView review(
            @PathVariable String kind,
            @PathVariable UUID id,
            @PathVariable String language,
            RedirectAttributes redirect) {
        return done(
                kind, id, redirect, "site.done.reviewed", one -> articles.review(one, language));
    }

    @PostMapping("/{id}/publication/{language}")
    ModelAndView publish(
            @PathVariable String kind,
            @PathVariable UUID id,
            @PathVariable String language,
            RedirectAttributes redirect) {
        return done(
                kind, id, redirect, "site.done.published", one -> articles.publish(one, language));
    }

    @DeleteMapping("/{id}/publication/{language}")
    ModelAndView withdraw(
            @PathVariable String kind,
            @PathVariable UUID id,
            @PathVariable String language,
            RedirectAttributes redirect) {
        return done(
                kind, id, redirect, "site.done.withdrawn", one -> articles.withdraw(one, language));
    }

    private interface Step {
        void on(ArticleId id);
    }

    private ModelAndView done(
            String kind, UUID id, RedirectAttributes redirect, String key, Step step) {
        var article = articles.require(kind(kind), new ArticleId(id));
        try {
            step.on(article.id());
            Notice.success(redirect, key);
        } catch (NothingToShow e) {
            Notice.warning(redirect, "site.refused.nothing-to-show");
        }
        return to(kind, id);
    }

    private ModelAndView form(ModelAndView page, ArticleKind kind, @Nullable Article article) {
        return page.addObject("kind", kind)
                .addObject("article", article)
                .addObject("sessions", articles.possibleSessions());
    }

    private static ModelAndView to(String kind, UUID id) {
        return new ModelAndView("redirect:/admin/" + kind + "/" + id);
    }

    private static ArticleKind kind(String segment) {
        return Objects.equals(segment, "news") ? ArticleKind.NEWS : ArticleKind.PAGE;
    }

    private static Map<String, Object> unbound(Object form) {
        return new BeanPropertyBindingResult(form, "form").getModel();
    }
}
