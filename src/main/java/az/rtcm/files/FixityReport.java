package az.rtcm.files;

import java.util.List;

/**
 * What a reading of all files found.
 *
 * @param files how many were read
 * @param damaged the files whose content is missing or no longer the one that was kept
 */
public record FixityReport(long files, List<Checked> damaged) {

    /** How a file's content was found. */
    public enum State {
        INTACT,
        CHANGED,
        MISSING
    }

    /** One file and how it was found. */
    public record Checked(StoredFile file, State state) {}

    static FixityReport of(List<Checked> all) {
        return new FixityReport(
                all.size(),
                all.stream().filter(checked -> checked.state() != State.INTACT).toList());
    }

    public boolean isIntact() {
        return damaged.isEmpty();
    }
}
