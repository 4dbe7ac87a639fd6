package az.rtcm.shared.web;

import java.util.List;

/**
 * Bars drawn on the server, with the table behind them.
 *
 * @param title the finding, in the reader's language
 * @param sub what is counted, in which unit, as of when
 * @param head the name of what the bars stand for, as head of the table's first column
 * @param unit head of the table's second column
 */
public record BarChart(String title, String sub, String head, String unit, List<Bar> bars) {

    private static final int LABEL = 64;
    private static final int ROOM = 372;
    private static final int STEP = 40;

    public BarChart {
        bars = List.copyOf(bars);
    }

    public int y(Bar bar) {
        return 6 + bars.indexOf(bar) * STEP;
    }

    /** A bar of some value is never invisible. */
    public long width(Bar bar) {
        long longest = bars.stream().mapToLong(Bar::value).max().orElse(0);
        return bar.value() == 0 ? 0 : Math.max(2, ROOM * bar.value() / longest);
    }

    /** Where the value stands: behind the end of its bar. */
    public long end(Bar bar) {
        return LABEL + width(bar) + 8;
    }

    public int height() {
        return 8 + bars.size() * STEP;
    }

    /** The whole chart in words. */
    public String said() {
        return String.join(
                "; ", bars.stream().map(bar -> bar.label() + ": " + bar.shown()).toList());
    }
}
