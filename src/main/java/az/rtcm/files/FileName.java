package az.rtcm.files;

import java.util.Locale;

/** Names of files as they are kept and given out again. */
final class FileName {

    private static final int LONGEST = 200;
    private static final int LONGEST_ENDING = 10;

    private FileName() {}

    /** The name without folders, control characters and what would make it too long. */
    static String of(String sent) {
        var last = sent.substring(Math.max(sent.lastIndexOf('/'), sent.lastIndexOf('\\')) + 1);
        var clean = last.replaceAll("[\\p{Cntrl}\\p{Cf}]", "").strip();
        return clean.isEmpty() ? "file" : clean.length() <= LONGEST ? clean : shortened(clean);
    }

    /** What is longer than any ending of a file is only a part of the name with a dot in it. */
    private static String shortened(String name) {
        var ending = ending(name);
        var kept = ending.isEmpty() || ending.length() > LONGEST_ENDING ? "" : '.' + ending;
        return start(name, LONGEST - kept.length()) + kept;
    }

    /** At most that many characters, without half of a letter that takes two. */
    private static String start(String name, int most) {
        return name.substring(
                0, Character.isHighSurrogate(name.charAt(most - 1)) ? most - 1 : most);
    }

    /** What stands after the last dot, in small letters; empty without one. */
    static String ending(String name) {
        int dot = name.lastIndexOf('.');
        return dot < 0 ? "" : name.substring(dot + 1).toLowerCase(Locale.ROOT);
    }
}
