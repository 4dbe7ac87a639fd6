package az.rtcm.shared.web;

import java.util.Set;

/**
 * An entry of a navigation; a module declares its own as a bean.
 *
 * @param label message key
 * @param path within the site without its language ({@code /trainings}), else absolute ({@code
 *     /admin/sessions})
 * @param roles who sees it; everybody when empty
 */
public record NavigationItem(Area area, int order, String label, String path, Set<String> roles) {

    /** Where entries stand: the site's header, its footer, one's own pages, the back office. */
    public enum Area {
        SITE,
        FOOTER,
        MY,
        OFFICE
    }

    public static NavigationItem site(int order, String label, String path) {
        return new NavigationItem(Area.SITE, order, label, path, Set.of());
    }

    public static NavigationItem footer(int order, String label, String path) {
        return new NavigationItem(Area.FOOTER, order, label, path, Set.of());
    }

    public static NavigationItem my(int order, String label, String path, String... roles) {
        return new NavigationItem(Area.MY, order, label, path, Set.of(roles));
    }

    public static NavigationItem office(int order, String label, String path, String... roles) {
        return new NavigationItem(Area.OFFICE, order, label, path, Set.of(roles));
    }

    boolean isFor(Set<String> held) {
        return roles.isEmpty() || roles.stream().anyMatch(held::contains);
    }
}
