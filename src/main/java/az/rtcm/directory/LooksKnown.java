package az.rtcm.directory;

import java.util.List;

/** Nobody was registered: a person is known who may be the same. */
public class LooksKnown extends Exception {

    private final transient List<Match> matches;

    LooksKnown(List<Match> matches) {
        super("looks known", null, false, false);
        this.matches = matches;
    }

    public List<Match> matches() {
        return matches;
    }
}
