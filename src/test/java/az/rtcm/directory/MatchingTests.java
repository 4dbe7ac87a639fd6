package az.rtcm.directory;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The same person is recognised across scripts and spellings, and others are left alone. */
class MatchingTests {

    @ParameterizedTest
    @CsvSource({
        "Elçin Həsənov, Эльчин Гасанов",
        "Elçin Həsənov, Elchin Hasanov",
        "Elçin Həsənov, Elchin Gasanov",
        "Эльчин Гасанов, Elchin Hasanov",
        "Aygün Məmmədova, Айгюн Мамедова",
        "Aygün Məmmədova, Aygun Mammadova",
        "Vüqar Quliyev, Вугар Гулиев",
        "Vüqar Quliyev, Vugar Guliyev",
        "Vüqar Quliyev, Вугар Кулиев",
        "Cavid Cəfərov, Джавид Джафаров",
        "Cavid Cəfərov, Javid Jafarov",
        "Cavid Cəfərov, Dzhavid Dzhafarov",
        "Xəyalə Xəlilova, Хаяля Халилова",
        "Xəyalə Xəlilova, Khayala Khalilova",
        "Jalə Əhmədova, Жаля Ахмедова",
        "Jalə Əhmədova, Zhala Akhmadova",
        "Şəhla Hacıyeva, Шахла Гаджиева",
        "Şəhla Hacıyeva, Shahla Hajiyeva",
        "İlqar Ağayev, Ильгар Агаев",
        "İlqar Ağayev, Ilgar Aghayev",
        "Rövşən Şükürov, Ровшан Шукюров",
        "Leyla Əliyeva, Лейла Алиева",
        "Leyla Əliyeva, Leila Alieva",
        "Çingiz Hüseynov, Чингиз Гусейнов",
        "Çingiz Hüseynov, Chingiz Huseinov",
        "Zeynəb Qasımova, Зейнаб Касымова",
        "Zeynəb Qasımova, Zeynab Gasimova",
        "Aleksandr Ivanov, Александр Иванов",
        "Aleksandr Ivanov, Alexander Ivanov",
        "Jamshed Rahmonov, Джамшед Рахмонов",
        "Nursultan Zhumabekov, Нұрсұлтан Жұмабеков",
        "Dmytro Hryhorenko, Дмитро Григоренко",
        "Həsənov Elçin, Elchin Hasanov"
    })
    void oneNameInTwoSpellingsIsLikely(String one, String other) {
        assertThat(score(one, other))
                .as("%s / %s", one, other)
                .isGreaterThanOrEqualTo(Match.LIKELY);
        assertThat(Names.keys(one))
                .as("keys of %s / %s", one, other)
                .containsAnyElementsOf(Names.keys(other));
    }

    @ParameterizedTest
    @CsvSource({
        "Elçin Həsənov, Elçin Hüseynov",
        "Elçin Həsənov, Elnur Həsənov",
        "Aygün Məmmədova, Aysel Məmmədova",
        "Vüqar Quliyev, Vaqif Quliyev",
        "İlham Həsənov, İlhamə Həsənova",
        "Leyla Əliyeva, Lalə Əliyeva",
        "Rövşən Şükürov, Ramin Şükürov",
        "Cavid Cəfərov, Cavad Cəfərli",
        "Nigar Kərimova, Nərgiz Kərimova",
        "Orxan Abbasov, Orxan Babayev",
        "Dmitri Petrov, Denis Petrov",
        "Anna Ivanova, Inna Ivanova"
    })
    void anotherNameIsNotLikely(String one, String other) {
        assertThat(score(one, other)).as("%s / %s", one, other).isLessThan(Match.LIKELY);
    }

    @Test
    void theNativeNameIsComparedToo() {
        var registered =
                person(
                        new PersonName(
                                "Elchin", "Hasanov", "Həsənov Elçin Rauf oğlu", null, Map.of()),
                        null,
                        null);
        var nominated =
                person(
                        new PersonName("X", "Gasanoff", "Гасанов Эльчин Рауф оглы", null, Map.of()),
                        null,
                        null);
        var match = Comparison.of(nominated, known(registered)).orElseThrow();
        assertThat(match.isLikely()).isTrue();
        assertThat(match.reasons()).contains(Match.Reason.SAME_PATRONYMIC);
    }

    @Test
    void aOneWordNameIsComparedWithOneWord() {
        assertThat(score("Suharto", "Сухарто")).isGreaterThanOrEqualTo(Match.LIKELY);
        assertThat(score("Həsənov", "Elçin Həsənov")).isLessThan(Match.LIKELY);
    }

    @Test
    void whatSpeaksAgainstIsWeighedAndSaid() {
        var name = PersonName.latin("Elchin", "Hasanov");
        var same = Comparison.of(person(name, 1980, Sex.MALE), known(person(name, 1980, Sex.MALE)));
        var other =
                Comparison.of(person(name, 1980, Sex.MALE), known(person(name, 1991, Sex.MALE)));
        assertThat(same)
                .get()
                .satisfies(
                        match -> {
                            assertThat(match.isLikely()).isTrue();
                            assertThat(match.reasons())
                                    .containsExactly(
                                            Match.Reason.SAME_NAME, Match.Reason.SAME_BIRTH_YEAR);
                        });
        assertThat(other)
                .get()
                .satisfies(
                        match -> {
                            assertThat(match.isLikely()).isFalse();
                            assertThat(match.reasons()).contains(Match.Reason.OTHER_BIRTH_YEAR);
                        });
    }

    @Test
    void aSharedMailboxAloneMakesNobodyTheSame() {
        var one =
                new NewPerson(
                        PersonName.latin("Elchin", "Hasanov"),
                        "office@example.org",
                        "az",
                        null,
                        null,
                        null,
                        false);
        var other =
                new NewPerson(
                        PersonName.latin("Nigar", "Karimova"),
                        "office@example.org",
                        "az",
                        null,
                        null,
                        null,
                        false);
        assertThat(Comparison.of(one, known(other))).isEmpty();
    }

    @Test
    void partsInAnotherOrderAreSaid() {
        var match =
                Comparison.of(
                                person(PersonName.latin("Hasanov", "Elchin"), null, null),
                                known(person(PersonName.latin("Elchin", "Hasanov"), null, null)))
                        .orElseThrow();
        assertThat(match.reasons()).contains(Match.Reason.NAME_PARTS_IN_ANOTHER_ORDER);
    }

    private static double score(String one, String other) {
        return Comparison.of(
                        person(named(one), null, null), known(person(named(other), null, null)))
                .map(Match::score)
                .orElse(0.0);
    }

    private static PersonName named(String name) {
        int space = name.indexOf(' ');
        return space < 0
                ? PersonName.latin("", name)
                : PersonName.latin(name.substring(0, space), name.substring(space + 1));
    }

    private static NewPerson person(
            PersonName name, @Nullable Integer birthYear, @Nullable Sex sex) {
        return new NewPerson(name, null, "az", sex, birthYear, null, false);
    }

    private static Person known(NewPerson person) {
        return new Person(
                PersonId.next(),
                person.name(),
                person.email(),
                person.language(),
                person.sex(),
                person.birthYear(),
                person.nationality(),
                person.illustrative());
    }
}
