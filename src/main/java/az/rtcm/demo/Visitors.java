package az.rtcm.demo;

import az.rtcm.site.ArticleDraft;
import az.rtcm.site.ArticleKind;
import az.rtcm.site.Articles;
import az.rtcm.site.LetterSubject;
import az.rtcm.site.Letters;
import az.rtcm.site.NewLetter;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** What came from the site's visitors, and what an editor wrote for them. */
@Component
class Visitors {

    private static final UUID FORM = UUID.fromString("0198c0de-0000-7000-8000-000000000001");

    private final Letters letters;
    private final Articles articles;

    Visitors(Letters letters, Articles articles) {
        this.letters = letters;
        this.articles = articles;
    }

    void write() {
        letters.receive(request());
        writePage();
    }

    private static NewLetter request() {
        return new NewLetter(
                LetterSubject.TRAINING,
                "Yusuf Demirsoy",
                "yusuf.demirsoy@example.org",
                "Anadolu Migration Research Association (illustrative)",
                "TR",
                "en",
                "We should like a training on the integration of migrants in cities, in spring.",
                "Staff of municipalities and civil society",
                25);
    }

    private void writePage() {
        var id = articles.write(FORM, ArticleKind.PAGE, practicalInformation());
        for (var language : articles.languages()) {
            articles.review(id, language);
            articles.publish(id, language);
        }
    }

    private static ArticleDraft practicalInformation() {
        return new ArticleDraft(
                Map.of(
                        "en", "Practical information for participants",
                        "az", "İştirakçılar üçün praktiki məlumat",
                        "ru", "Практическая информация для участников"),
                Map.of(
                        "en", "Illustrative page of the demonstration.",
                        "az", "Nümayiş üçün hazırlanmış nümunə səhifə.",
                        "ru", "Условная страница для демонстрации."),
                Map.of(
                        "en",
                                "Bring your passport and the invitation letter. Sessions begin at 09:30, Baku time.",
                        "az",
                                "Pasportunuzu və dəvət məktubunu özünüzlə gətirin. Məşğələlər Bakı vaxtı ilə saat 09:30-da başlayır.",
                        "ru",
                                "Возьмите с собой паспорт и письмо-приглашение. Занятия начинаются в 09:30 по бакинскому времени."),
                null,
                null);
    }
}
