package az.rtcm.demo;

import az.rtcm.curriculum.Curriculum;
import az.rtcm.curriculum.Module;
import az.rtcm.curriculum.ModuleId;
import az.rtcm.shared.text.LocalizedText;
import az.rtcm.training.Funder;
import az.rtcm.training.Mode;
import az.rtcm.training.Schedule;
import az.rtcm.training.SessionId;
import az.rtcm.training.SessionKind;
import az.rtcm.training.SessionPlan;
import az.rtcm.training.Sessions;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.time.Clock;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** The invented sessions, around the day on which the demonstration is loaded. */
@Component
class Programme {

    private static final LocalizedText BAKU = LocalizedText.published("Baku", "Bakı", "Баку");
    private static final LocalizedText CREDIT =
            LocalizedText.published(
                    "This session is funded by an invented donor of the demonstration.",
                    "Bu tədbiri nümayiş üçün uydurulmuş donor maliyyələşdirir.",
                    "Это мероприятие финансирует донор, вымышленный для демонстрации.");

    private final Sessions sessions;
    private final Curriculum curriculum;
    private final Entrusting entrusting;
    private final Clock clock;

    Programme(Sessions sessions, Curriculum curriculum, Entrusting entrusting, Clock clock) {
        this.sessions = sessions;
        this.curriculum = curriculum;
        this.entrusting = entrusting;
        this.clock = clock;
    }

    /** Plans the session that has this code in the table, with those who see to it. */
    SessionId plan(String code) {
        var id = planned(code);
        entrusting.session(id);
        return id;
    }

    private SessionId planned(String code) {
        return DemoFiles.rows("sessions.csv").stream()
                .filter(row -> row.getField("code").equals(code))
                .map(row -> sessions.plan(session(row)))
                .findFirst()
                .orElseThrow();
    }

    private Set<ModuleId> modules(NamedCsvRecord row) {
        int number = Integer.parseInt(row.getField("module"));
        return curriculum.modules().stream()
                .filter(module -> module.number() == number)
                .map(Module::id)
                .collect(Collectors.toSet());
    }

    private SessionPlan session(NamedCsvRecord row) {
        var monday =
                LocalDate.ofInstant(clock.instant(), Schedule.CENTRE)
                        .with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY))
                        .plusWeeks(Long.parseLong(row.getField("weeks")));
        int days = Integer.parseInt(row.getField("days"));
        var mode = Mode.valueOf(row.getField("mode"));
        return SessionPlan.titled(text(row, "title"))
                .as(SessionKind.valueOf(row.getField("kind")), mode)
                .during(monday, monday.plusDays(days - 1L))
                .at(mode == Mode.ONLINE ? null : BAKU)
                .described(
                        text(row, "summary"),
                        text(row, "audience"),
                        text(row, "outcomes"),
                        LocalizedText.empty("en"))
                .withSeats(Integer.valueOf(row.getField("seats")))
                .teaching(modules(row))
                .fundedBy(List.of(new Funder("Silk Road Learning Fund", "", CREDIT)))
                .asIllustrative();
    }

    private static LocalizedText text(NamedCsvRecord row, String name) {
        return LocalizedText.published(
                row.getField(name + "_en"), row.getField(name + "_az"), row.getField(name + "_ru"));
    }
}
