package az.rtcm.attendance.web;

import az.rtcm.accounts.Cabinet;
import az.rtcm.attendance.Training;
import az.rtcm.attendance.Trainings;
import az.rtcm.shared.web.Panel;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** One’s own trainings in the cabinet: those of today, those to come, those that are over. */
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
                                "attendance/web/myTrainings.jte", Map.of("groups", groups(mine))));
    }

    /** What lies ahead begins with the next, what is over with the last. */
    private static Map<Training.Phase, List<Training>> groups(List<Training> mine) {
        var groups = new EnumMap<Training.Phase, List<Training>>(Training.Phase.class);
        for (var phase : Training.Phase.values()) {
            var ordered = phase == Training.Phase.PAST ? mine : mine.reversed();
            var group = ordered.stream().filter(one -> one.phase() == phase).toList();
            if (!group.isEmpty()) {
                groups.put(phase, group);
            }
        }
        return groups;
    }
}
