package az.rtcm.curriculum.web;

import az.rtcm.curriculum.Curriculum;
import az.rtcm.shared.web.Home;
import az.rtcm.shared.web.Panel;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** On the home page: what the centre teaches. */
@Component
class CurriculumOnHome implements Panel<Home> {

    private final Curriculum curriculum;

    CurriculumOnHome(Curriculum curriculum) {
        this.curriculum = curriculum;
    }

    @Override
    public Class<Home> subject() {
        return Home.class;
    }

    @Override
    public int order() {
        return 40;
    }

    @Override
    public Optional<Fragment> on(Home place) {
        return place == Home.SECTION
                ? Optional.of(
                        new Fragment(
                                "curriculum/web/home.jte", Map.of("modules", curriculum.modules())))
                : Optional.empty();
    }
}
