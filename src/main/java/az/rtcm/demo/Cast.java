package az.rtcm.demo;

import az.rtcm.accounts.Accounts;
import az.rtcm.accounts.Role;
import az.rtcm.accounts.Scope;
import az.rtcm.directory.NewPerson;
import az.rtcm.directory.OrganisationId;
import az.rtcm.directory.People;
import az.rtcm.directory.PersonId;
import az.rtcm.directory.PersonName;
import az.rtcm.directory.Sex;
import az.rtcm.shared.actor.Actor;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The invented people of the demonstration who can sign in: one for each role. */
@Component
class Cast {

    static final String PASSWORD = "Demonstration-2026";

    static final List<Member> MEMBERS =
            List.of(
                    member(
                            "administrator",
                            Role.ADMINISTRATOR,
                            "Nigar",
                            "Saleh",
                            "Nigar Saleh",
                            Sex.FEMALE,
                            "az"),
                    member(
                            "coordinator",
                            Role.COORDINATOR,
                            "Leyla",
                            "Quliyeva",
                            "Leyla Quliyeva",
                            Sex.FEMALE,
                            "az"),
                    member(
                            "coordinator2",
                            Role.COORDINATOR,
                            "Tural",
                            "Bayramli",
                            "Tural Bayramlı",
                            Sex.MALE,
                            "az"),
                    member(
                            "leadership",
                            Role.LEADERSHIP,
                            "Kamran",
                            "Isazade",
                            "Kamran İsazadə",
                            Sex.MALE,
                            "az"),
                    member(
                            "monitoring",
                            Role.MONITORING,
                            "Olga",
                            "Verbina",
                            "Ольга Вербина",
                            Sex.FEMALE,
                            "ru"),
                    member(
                            "editor",
                            Role.EDITOR,
                            "Sevda",
                            "Nuriyeva",
                            "Sevda Nuriyeva",
                            Sex.FEMALE,
                            "az"),
                    member(
                            "librarian",
                            Role.LIBRARIAN,
                            "Elchin",
                            "Qasimzade",
                            "Elçin Qasımzadə",
                            Sex.MALE,
                            "az"),
                    member(
                            "translator",
                            Role.TRANSLATOR,
                            "Marina",
                            "Sokolova",
                            "Марина Соколова",
                            Sex.FEMALE,
                            "ru"),
                    member(
                            "expert",
                            Role.EXPERT,
                            "Tamar",
                            "Lomidze",
                            "თამარ ლომიძე",
                            Sex.FEMALE,
                            "en"),
                    member(
                            "participant",
                            Role.PARTICIPANT,
                            "Aruzhan",
                            "Seitkali",
                            "Аружан Сейткали",
                            Sex.FEMALE,
                            "ru"),
                    focalPoint(
                            "focal.kz", "KZ", "Dauren", "Abenov", "Даурен Абенов", Sex.MALE, "ru"),
                    focalPoint(
                            "focal.ge",
                            "GE",
                            "Nino",
                            "Kvariani",
                            "ნინო კვარიანი",
                            Sex.FEMALE,
                            "en"));

    /** Focal points who never signed in: their office is held, their account is not opened. */
    private static final List<Member> AWAY =
            List.of(
                    focalPoint(
                            "focal.az", "AZ", "Rauf", "Tagizade", "Rauf Tağızadə", Sex.MALE, "az"),
                    focalPoint(
                            "focal.kg",
                            "KG",
                            "Meerim",
                            "Bekturova",
                            "Мээрим Бектурова",
                            Sex.FEMALE,
                            "ru"),
                    focalPoint("focal.md", "MD", "Radu", "Ursanu", "Radu Ursanu", Sex.MALE, "en"),
                    focalPoint(
                            "focal.tj",
                            "TJ",
                            "Sitora",
                            "Nazarzoda",
                            "Ситора Назарзода",
                            Sex.FEMALE,
                            "ru"),
                    focalPoint(
                            "focal.tr", "TR", "Selin", "Karaca", "Selin Karaca", Sex.FEMALE, "en"),
                    focalPoint(
                            "focal.uz",
                            "UZ",
                            "Jasur",
                            "Norboyev",
                            "Jasur Norboyev",
                            Sex.MALE,
                            "ru"));

    private final People people;
    private final Accounts accounts;
    private final Map<String, Actor> focalPoints = new HashMap<>();
    private final Map<String, PersonId> colleagues = new HashMap<>();

    Cast(People people, Accounts accounts) {
        this.people = people;
        this.accounts = accounts;
    }

    /**
     * @param user the first part of the address to sign in with
     * @param country of the agency that the person acts for, for focal points
     */
    record Member(String user, Role role, @Nullable String country, NewPerson person) {

        String email() {
            return user + "@example.org";
        }

        /** What the person is, for the console. */
        String described() {
            var what = role.name().toLowerCase(Locale.ROOT).replace('_', ' ');
            return country == null ? what : what + " of an agency in " + country;
        }
    }

    /** Registers them and opens their accounts. */
    void enter(Map<String, OrganisationId> agencies) {
        for (var member : MEMBERS) {
            if (member.role() != Role.PARTICIPANT) {
                var person = people.register(member.person());
                accounts.open(person, member.email(), PASSWORD);
                appoint(member, person, agencies);
                colleagues.put(member.user(), person);
            }
        }
        for (var member : AWAY) {
            appoint(member, people.register(member.person()), agencies);
        }
    }

    /** The one who signs in with this first part of the address. */
    PersonId person(String user) {
        return Objects.requireNonNull(colleagues.get(user), user);
    }

    /** The focal point of the agency in this country, acting. */
    Actor focalPoint(String country) {
        return Objects.requireNonNull(focalPoints.get(country), country);
    }

    /** Opens the account of the one whom an agency nominated. */
    void enterParticipant(PersonId person) {
        MEMBERS.stream()
                .filter(member -> member.role() == Role.PARTICIPANT)
                .forEach(
                        member -> {
                            accounts.open(person, member.email(), PASSWORD);
                            accounts.grant(person, member.role(), Scope.everywhere());
                        });
    }

    private void appoint(Member member, PersonId person, Map<String, OrganisationId> agencies) {
        accounts.grant(person, member.role(), scope(member, agencies));
        if (member.country() != null) {
            var name = member.person().name().latin();
            focalPoints.put(
                    member.country(),
                    new Actor(person.value(), name, Set.of(member.role().name())));
        }
    }

    private static Scope scope(Member member, Map<String, OrganisationId> agencies) {
        var country = member.country();
        return country == null
                ? Scope.everywhere()
                : Scope.organisation(agencies.getOrDefault(country, OrganisationId.next()));
    }

    private static Member member(
            String user,
            Role role,
            String given,
            String family,
            String own,
            Sex sex,
            String language) {
        return new Member(user, role, null, person(user, given, family, own, sex, language));
    }

    private static Member focalPoint(
            String user,
            String country,
            String given,
            String family,
            String own,
            Sex sex,
            String language) {
        return new Member(
                user, Role.FOCAL_POINT, country, person(user, given, family, own, sex, language));
    }

    private static NewPerson person(
            String user, String given, String family, String own, Sex sex, String language) {
        var name = new PersonName(given, family, own, null, Map.of());
        return new NewPerson(name, user + "@example.org", language, sex, null, null, true);
    }
}
