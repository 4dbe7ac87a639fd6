package az.rtcm.certificates;

import az.rtcm.accounts.Access;
import az.rtcm.accounts.Role;
import az.rtcm.audit.Audit;
import az.rtcm.certificates.paper.Letters;
import az.rtcm.directory.People;
import az.rtcm.directory.Person;
import az.rtcm.directory.PersonId;
import az.rtcm.directory.PersonName;
import az.rtcm.shared.Settings;
import az.rtcm.shared.web.NotFound;
import java.text.Normalizer;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** How holders want their names to stand on certificates; asked before anything is printed. */
@Service
public class CertificateNames {

    /**
     * Purpose of the personal link by which a holder confirms the name; its subject is the session.
     */
    public static final String PURPOSE = "certificates.name";

    public static final int LONGEST = 100;

    private final NameTable names;
    private final People people;
    private final Settings settings;
    private final Access access;
    private final Audit audit;

    CertificateNames(
            NameTable names, People people, Settings settings, Access access, Audit audit) {
        this.names = names;
        this.people = people;
        this.settings = settings;
        this.access = access;
        this.audit = audit;
    }

    /** The language of this person's certificates. */
    public String language(Person person) {
        return settings.languages().contains(person.language())
                ? person.language()
                : settings.defaultLanguage();
    }

    /** Whether the name as it would be printed today is the one that the holder confirmed. */
    public boolean isConfirmed(Person person) {
        return confirmed(List.of(person)).contains(person.id());
    }

    /**
     * The name that would be printed today in this language, if it is the one that the holder
     * confirmed.
     */
    Optional<String> confirmed(Person person, String language) {
        var known = names.of(List.of(person.id())).getOrDefault(person.id(), Map.of());
        return Optional.of(person.name().onCertificate(language))
                .filter(name -> name.equals(known.get(language)));
    }

    /** Those of these people who confirmed the name as it would be printed today. */
    Collection<PersonId> confirmed(Collection<Person> persons) {
        var confirmed = names.of(persons.stream().map(Person::id).toList());
        return persons.stream()
                .filter(
                        person -> {
                            var language = language(person);
                            var known = confirmed.getOrDefault(person.id(), Map.of());
                            return person.name()
                                    .onCertificate(language)
                                    .equals(known.get(language));
                        })
                .map(Person::id)
                .toList();
    }

    /**
     * The holder says how the name shall stand, in the cabinet or by a personal link.
     *
     * @throws NameNotPrintable if it is empty, too long or in letters that cannot be printed
     */
    @Transactional
    public void confirm(PersonId person, String name) {
        if (!people.sameAs(person).contains(access.person())) {
            throw new NotFound();
        }
        store(person, name, null);
    }

    /**
     * The coordinator enters what a holder answered on paper or by word (rule 12): the name is
     * right as it stands.
     *
     * @throws NameNotPrintable if it cannot be printed
     */
    @Transactional
    public void confirmOnBehalf(PersonId person, String name, AnsweredBy answer) {
        access.require(Role.COORDINATOR);
        store(person, name, answer);
    }

    private void store(PersonId id, String typed, @Nullable AnsweredBy answer) {
        var person = people.find(id).orElseThrow(NotFound::new);
        var language = language(person);
        var name = printable(typed);
        if (!person.name().onCertificate(language).equals(name)) {
            people.rename(person.id(), named(person.name(), language, name));
        }
        names.confirm(person.id(), language, name, answer);
        audit.record(
                "certificates.name",
                person.id().value(),
                "confirmed",
                null,
                note(language, name, answer));
    }

    private static Map<String, Object> note(
            String language, String name, @Nullable AnsweredBy answer) {
        var note = new HashMap<String, Object>(Map.of("language", language, "name", name));
        if (answer != null) {
            note.put("answer", answer);
        }
        return note;
    }

    private static String printable(String typed) {
        var name = Normalizer.normalize(typed, Normalizer.Form.NFC).replaceAll("\\s+", " ").strip();
        if (name.isEmpty() || name.length() > LONGEST || !Letters.canPrint(name)) {
            throw new NameNotPrintable(typed);
        }
        return name;
    }

    private static PersonName named(PersonName before, String language, String name) {
        var byLanguage = new HashMap<>(before.certificateNames());
        byLanguage.put(language, name);
        return new PersonName(
                before.latinGiven(),
                before.latinFamily(),
                before.nativeName(),
                before.patronymic(),
                byLanguage);
    }
}
