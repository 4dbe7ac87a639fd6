package az.rtcm.shared.web;

import az.rtcm.shared.text.LocalizedText;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Notes that stand below a list or table, each with its number beside the name it explains. */
public record Footnotes(List<Footnote> all) {

    public Footnotes {
        all = List.copyOf(all);
    }

    /**
     * @param about a code of what it explains; part of its anchor
     */
    public record Footnote(String about, LocalizedText name, LocalizedText text) {}

    /**
     * Of those things that have a note which this reader can see, in their order.
     *
     * @param note null for a thing without one
     */
    public static <T> Footnotes of(
            Page page,
            Collection<T> things,
            Function<? super T, String> about,
            Function<? super T, LocalizedText> name,
            Function<? super T, @Nullable LocalizedText> note) {
        var notes = new ArrayList<Footnote>();
        for (var thing : things) {
            var text = note.apply(thing);
            if (text != null && page.shown(text) != null) {
                notes.add(new Footnote(about.apply(thing), name.apply(thing), text));
            }
        }
        return new Footnotes(notes);
    }

    /** The number of the note about this, beginning with 1; 0 if there is none. */
    public int number(String about) {
        return all.stream().map(Footnote::about).toList().indexOf(about) + 1;
    }
}
