package az.rtcm.pledges.web;

import az.rtcm.gcm.Objective;
import az.rtcm.pledges.PledgeRegister;
import az.rtcm.shared.web.Home;
import az.rtcm.shared.web.Panel;
import az.rtcm.shared.web.SitemapSource;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Where pledges show themselves on pages of others. */
@Configuration(proxyBeanMethods = false)
class PledgePanels {

    @Bean
    static Panel<Objective> pledgesOnAnObjective(PledgeRegister register) {
        return new Panel<>() {
            @Override
            public Class<Objective> subject() {
                return Objective.class;
            }

            @Override
            public int order() {
                return 70;
            }

            @Override
            public Optional<Fragment> on(Objective objective) {
                var pledges = register.ofObjective(objective.number());
                return pledges.isEmpty()
                        ? Optional.empty()
                        : Optional.of(
                                new Fragment(
                                        "pledges/web/ofObjective.jte", Map.of("pledges", pledges)));
            }
        };
    }

    @Bean
    static Panel<Home> pledgeAtHome(PledgeRegister register) {
        return new Panel<>() {
            @Override
            public Class<Home> subject() {
                return Home.class;
            }

            @Override
            public int order() {
                return 30;
            }

            @Override
            public Optional<Fragment> on(Home place) {
                return place == Home.SECTION
                        ? register.foremost()
                                .map(
                                        pledge ->
                                                new Fragment(
                                                        "pledges/web/atHome.jte",
                                                        Map.of("pledge", pledge)))
                        : Optional.empty();
            }
        };
    }

    @Bean
    static SitemapSource pledgesInTheSitemap(PledgeRegister register) {
        return () -> {
            var pages =
                    new ArrayList<SitemapSource.Entry>(List.of(SitemapSource.Entry.of("/pledges")));
            for (var pledge : register.published()) {
                var paths = new LinkedHashMap<String, String>();
                pledge.slugs()
                        .keySet()
                        .forEach(language -> paths.put(language, pledge.path(language)));
                pages.add(new SitemapSource.Entry(pledge.path("en"), paths));
            }
            return pages;
        };
    }
}
