package az.rtcm.attendance.web;

import az.rtcm.accounts.Cabinet;
import az.rtcm.attendance.Training;
import az.rtcm.attendance.Trainings;
import az.rtcm.shared.web.Panel;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** One’s own trainings in the cabinet: those to come, then those that are over. */
@Component
class MyTrainingsPanel implements Panel<Cabinet> {

    private final Trainings trainings;

    MyTrainingsPanel(Trainings trainings) {
        this.trainings = trainings;
    }

    @Override
    public Class<Cabinet> subject() {
        return Cabinet.class;
    }

    @Override
    public int order() {
        return 10;
    }

    @Override
    public Optional<Fragment> on(Cabinet cabinet) {
        var mine = trainings.mine();
        return mine.isEmpty()
                ? Optional.empty()
                : Optional.of(
                        new Fragment(
                                "attendance/web/myTrainings.jte",
                                Map.of(
                                        "upcoming",
                                        mine.reversed().stream()
                                                .filter(training -> !training.over())
                                                .toList(),
                                        "past",
                                        mine.stream().filter(Training::over).toList())));
    }
}
