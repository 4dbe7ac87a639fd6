package az.rtcm.files;

import java.util.Locale;

/** Names of files as they are kept and given out again. */
final class FileName {

    private static final int LONGEST = 200;

    private FileName() {}

    /** The name without folders, control characters and what would make it too long. */
    static String of(String sent) {
        var last = sent.substring(Math.max(sent.lastIndexOf('/'), sent.lastIndexOf('\\')) + 1);
        var clean = last.replaceAll("[\\p{Cntrl}\\p{Cf}]", "").strip();
        var ending = ending(clean);
        int most = LONGEST - ending.length() - 1;
        var named = clean.isEmpty() ? "file" : clean;
        return named.length() <= LONGEST ? named : named.substring(0, most) + '.' + ending;
    }

    /** What stands after the last dot, in small letters; empty without one. */
    static String ending(String name) {
        int dot = name.lastIndexOf('.');
        return dot < 0 ? "" : name.substring(dot + 1).toLowerCase(Locale.ROOT);
    }
}
