package az.rtcm.shared.web;

import java.util.List;

/** A step of the breadcrumb above the page one is on. */
public record Crumb(String label, String path) {

    public static List<Crumb> trail(Crumb... crumbs) {
        return List.of(crumbs);
    }
}
