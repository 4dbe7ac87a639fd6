package az.rtcm.training.web;

import az.rtcm.shared.web.Home;
import az.rtcm.shared.web.Paging;
import az.rtcm.shared.web.Panel;
import az.rtcm.training.SessionFilter;
import az.rtcm.training.SessionLists;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** On the home page: the next trainings. */
@Component
class TrainingsOnHome implements Panel<Home> {

    private static final Paging NEXT = new Paging(1, 4, "starts", false);

    private final SessionLists sessions;

    TrainingsOnHome(SessionLists sessions) {
        this.sessions = sessions;
    }

    @Override
    public Class<Home> subject() {
        return Home.class;
    }

    @Override
    public int order() {
        return 10;
    }

    @Override
    public Optional<Fragment> on(Home place) {
        if (place != Home.SECTION) {
            return Optional.empty();
        }
        var next = sessions.upcoming(SessionFilter.none(), NEXT).rows();
        return Optional.of(new Fragment("training/web/home.jte", Map.of("sessions", next)));
    }
}
