package az.rtcm.demo;

import az.rtcm.directory.NewPerson;
import az.rtcm.directory.PersonId;
import az.rtcm.directory.PersonName;
import az.rtcm.directory.Sex;
import az.rtcm.nominations.NewNominee;
import az.rtcm.shared.text.Slugs;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Invented officials whom the invented agencies nominate. */
@Component
class Colleagues {

    /**
     * The officials of one country, in the order in which their agency ranks them.
     *
     * @param known those whom their agency nominated before, by their name in Latin letters
     */
    List<NewNominee> of(String country, Map<String, PersonId> known) {
        return DemoFiles.rows("people.csv").stream()
                .filter(row -> row.getField("country").equals(country))
                .map(row -> nominee(row, known))
                .toList();
    }

    private static NewNominee nominee(NamedCsvRecord row, Map<String, PersonId> known) {
        var name =
                new PersonName(
                        row.getField("given"),
                        row.getField("family"),
                        row.getField("native"),
                        null,
                        Map.of());
        var address = Slugs.of(name.latin()).replace('-', '.') + "@example.org";
        var person =
                new NewPerson(
                        name,
                        address,
                        row.getField("language"),
                        Sex.valueOf(row.getField("sex")),
                        Integer.valueOf(row.getField("birth_year")),
                        null,
                        true);
        return new NewNominee(person, known.get(name.latin()), row.getField("post"));
    }
}
