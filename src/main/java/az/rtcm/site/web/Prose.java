package az.rtcm.site.web;

import az.rtcm.shared.text.Markdown;

/** An editor's Markdown as a part of a page that has its own title. */
public final class Prose {

    private Prose() {}

    /** Safe HTML without a heading of the first level: the page's title is the only one. */
    public static String html(String markdown) {
        return Markdown.toHtml(markdown).replace("<h1>", "<h2>").replace("</h1>", "</h2>");
    }
}
