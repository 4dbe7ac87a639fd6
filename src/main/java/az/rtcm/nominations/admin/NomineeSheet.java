package az.rtcm.nominations.admin;

import az.rtcm.directory.Country;
import az.rtcm.directory.Sex;
import az.rtcm.nominations.Candidate;
import az.rtcm.nominations.CommunicatedReason;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.dhatim.fastexcel.Workbook;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Nominees as a spreadsheet, for those who arrange visas, rooms and lists at the door. */
@Component
class NomineeSheet {

    private static final List<String> COLUMNS =
            List.of(
                    "nominations.rank",
                    "nominations.family",
                    "nominations.given",
                    "nominations.native-name",
                    "nominations.sex",
                    "nominations.birth-year",
                    "nominations.sending-country",
                    "nominations.organisation",
                    "nominations.post",
                    "nominations.email",
                    "nominations.language",
                    "nominations.state",
                    "nominations.communicated-reason");

    private final MessageSource messages;

    NomineeSheet(MessageSource messages) {
        this.messages = messages;
    }

    void write(
            OutputStream out, List<Candidate> nominees, Map<String, Country> countries, Locale in)
            throws IOException {
        try (var book = new Workbook(out, "RTCM", "1.0")) {
            var sheet = book.newWorksheet(text("nominations.sheet.name", in));
            for (int column = 0; column < COLUMNS.size(); column++) {
                sheet.value(0, column, text(COLUMNS.get(column), in));
            }
            int row = 1;
            for (var one : nominees) {
                var cells = cells(one, countries, in);
                for (int column = 0; column < cells.size(); column++) {
                    sheet.value(row, column, cells.get(column));
                }
                row++;
            }
        }
    }

    /** Texts only, also the numbers: nothing that was typed is ever taken for a formula. */
    private List<String> cells(Candidate one, Map<String, Country> countries, Locale in) {
        var person = one.person();
        var language = in.getLanguage();
        return List.of(
                String.valueOf(one.rank()),
                person.name().latinFamily(),
                person.name().latinGiven(),
                Objects.requireNonNullElse(person.name().nativeName(), ""),
                text(sex(person.sex()), in),
                person.birthYear() == null ? "" : person.birthYear().toString(),
                Objects.requireNonNull(countries.get(one.country())).name().words(language),
                one.organisation().name().words(language),
                one.post(),
                Objects.requireNonNullElse(person.email(), ""),
                person.language(),
                text(one.state().label(), in),
                told(one.communicatedReason(), in));
    }

    private String told(@Nullable CommunicatedReason reason, Locale in) {
        if (reason == null) {
            return "";
        }
        var prepared = reason.prepared();
        return Stream.of(prepared == null ? null : text(prepared.label(), in), reason.words())
                .filter(Objects::nonNull)
                .collect(Collectors.joining(" "));
    }

    private static String sex(@Nullable Sex sex) {
        return "nominations.sex." + (sex == null ? "unknown" : sex.name().toLowerCase(Locale.ROOT));
    }

    private String text(String key, Locale in) {
        return messages.getMessage(key, null, in);
    }
}
