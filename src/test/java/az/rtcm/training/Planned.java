package az.rtcm.training;

import az.rtcm.shared.actor.Actor;
import az.rtcm.shared.text.LocalizedText;
import java.time.LocalDate;
import java.util.function.Supplier;

/** Sessions as tests need them, made in the platform's name. */
public final class Planned {

    public static final LocalizedText WORDS =
            LocalizedText.published("Some words", "Bir neçə söz", "Несколько слов");

    private Planned() {}

    /** A plan that can be published: three days in person in March 2027. */
    public static SessionPlan complete(LocalizedText title) {
        return SessionPlan.titled(title)
                .described(WORDS, WORDS, WORDS, WORDS)
                .during(LocalDate.of(2027, 3, 1), LocalDate.of(2027, 3, 3))
                .at(LocalizedText.published("Baku", "Bakı", "Баку"));
    }

    /** Words like these, which no other test has, in the three languages. */
    public static LocalizedText title(String unique) {
        return LocalizedText.published(
                "Title " + unique, "Başlıq " + unique, "Заголовок " + unique);
    }

    public static SessionId published(Sessions sessions, SessionPlan plan) {
        return as(
                () -> {
                    var id = sessions.plan(plan);
                    sessions.publish(id);
                    return id;
                });
    }

    public static <T> T as(Supplier<T> work) {
        return Actor.platform("test").call(work);
    }

    public static void asCentre(Runnable work) {
        Actor.platform("test").run(work);
    }
}
