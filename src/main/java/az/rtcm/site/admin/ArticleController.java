package az.rtcm.site.admin;

import az.rtcm.shared.web.FieldRefused;
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
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.stereotype.Controller;
import org.springframework.validation.BeanPropertyBindingResult;
import org.springframework.validation.BindingResult;
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
        try {
            var id = articles.write(form.form(), kind(kind), form.draft(kind(kind)));
            Notice.success(redirect, "site.done.written");
            return to(kind, id.value());
        } catch (FieldRefused e) {
            e.beside(errors);
            return form(Refused.with(FORM, errors), kind(kind), null);
        }
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
            @RequestParam(defaultValue = "") String then,
            RedirectAttributes redirect) {
        var article = articles.require(kind(kind), new ArticleId(id));
        if (!errors.hasErrors()) {
            form.check(kind(kind), errors);
        }
        if (!errors.hasErrors()) {
            try {
                articles.change(article.id(), form.version(), form.draft(kind(kind)));
                return next(then, article, redirect);
            } catch (FieldRefused e) {
                e.beside(errors);
            } catch (OptimisticLockingFailureException e) {
                errors.reject("site.refused.changed-meanwhile");
            }
        }
        return form(Refused.with(FORM, errors), kind(kind), article);
    }

    /** What the pressed button asks for beside saving: {@code publish:az}. */
    private ModelAndView next(String then, Article article, RedirectAttributes redirect) {
        var asked = then.split(":", 2);
        var language = asked.length == 2 ? asked[1] : "";
        if (!articles.languages().contains(language)) {
            Notice.success(redirect, "site.done.changed");
            return new ModelAndView("redirect:" + article.officePath());
        }
        return switch (asked[0]) {
            case "preview" ->
                    new ModelAndView("redirect:" + article.officePath() + "/preview/" + language);
            case "review" ->
                    done(
                            article,
                            redirect,
                            "site.done.reviewed",
                            one -> articles.review(one, language));
            case "publish" ->
                    done(
                            article,
                            redirect,
                            "site.done.published",
                            one -> articles.publish(one, language));
            case "withdraw" ->
                    done(
                            article,
                            redirect,
                            "site.done.withdrawn",
                            one -> articles.withdraw(one, language));
            default -> throw new NotFound();
        };
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

    @PostMapping("/{id}/publication/{language}")
    ModelAndView publish(
            @PathVariable String kind,
            @PathVariable UUID id,
            @PathVariable String language,
            RedirectAttributes redirect) {
        var article = articles.require(kind(kind), new ArticleId(id));
        return done(
                article, redirect, "site.done.published", one -> articles.publish(one, language));
    }

    private interface Step {
        void on(ArticleId id);
    }

    private static ModelAndView done(
            Article article, RedirectAttributes redirect, String key, Step step) {
        try {
            step.on(article.id());
            Notice.success(redirect, key);
        } catch (NothingToShow e) {
            Notice.warning(redirect, "site.refused.nothing-to-show");
        }
        return new ModelAndView("redirect:" + article.officePath());
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
