package az.rtcm.pledges.web;

import az.rtcm.pledges.Fact;
import az.rtcm.pledges.Parties;
import az.rtcm.pledges.PledgeKind;
import az.rtcm.pledges.PledgeStatus;
import az.rtcm.shared.text.LocalizedText;
import az.rtcm.shared.web.Option;
import az.rtcm.shared.web.Page;
import java.util.Arrays;
import java.util.List;
import java.util.Set;

/** How pledges are spoken of, in the reader's words. */
public final class Words {

    private Words() {}

    public static String status(Page page, PledgeStatus status) {
        return page.t(
                switch (status) {
                    case YET_TO_START -> "pledges.status.yet-to-start";
                    case IN_PROGRESS -> "pledges.status.in-progress";
                    case COMPLETED -> "pledges.status.completed";
                });
    }

    /** The kind of the tag that stands for the status. */
    public static String tag(PledgeStatus status) {
        return switch (status) {
            case YET_TO_START -> "line";
            case IN_PROGRESS -> "progress";
            case COMPLETED -> "done";
        };
    }

    /** The three steps of the status bar. */
    public static List<String> steps(Page page) {
        return Arrays.stream(PledgeStatus.values()).map(status -> status(page, status)).toList();
    }

    public static String kind(Page page, PledgeKind kind) {
        return page.t(
                switch (kind) {
                    case FINANCIAL -> "pledges.kind.financial";
                    case HUMAN_RESOURCES -> "pledges.kind.human-resources";
                    case PROCESS -> "pledges.kind.process";
                    case POLICY -> "pledges.kind.policy";
                });
    }

    public static String kinds(Page page, Set<PledgeKind> kinds) {
        return page.format().list(kinds.stream().sorted().map(kind -> kind(page, kind)).toList());
    }

    public static String parties(Page page, Parties parties) {
        return page.t(
                switch (parties) {
                    case INDIVIDUAL -> "pledges.parties.individual";
                    case JOINT -> "pledges.parties.joint";
                    case IN_PARTNERSHIP -> "pledges.parties.in-partnership";
                    case MATCHING -> "pledges.parties.matching";
                });
    }

    /** The reported number as exactly as its source gives it: "more than 16". */
    public static String value(Page page, Fact fact) {
        var number = page.number(fact.value());
        return switch (fact.qualifier()) {
            case EXACTLY -> number;
            case ABOUT -> page.t("pledges.fact.about", number);
            case MORE_THAN -> page.t("pledges.fact.more-than", number);
        };
    }

    /** What the number counts, in the plural form that goes with it. */
    public static String label(Page page, Fact fact) {
        return page.count("pledges.fact." + fact.code(), fact.value());
    }

    public static List<Option> statuses(Page page) {
        return Arrays.stream(PledgeStatus.values())
                .map(status -> new Option(status.name(), status(page, status)))
                .toList();
    }

    public static List<Option> kinds(Page page) {
        return Arrays.stream(PledgeKind.values())
                .map(kind -> new Option(kind.name(), kind(page, kind)))
                .toList();
    }

    public static List<Option> parties(Page page) {
        return Arrays.stream(Parties.values())
                .map(parties -> new Option(parties.name(), parties(page, parties)))
                .toList();
    }

    /** The names of those who make a pledge as one phrase. */
    public static String names(Page page, List<LocalizedText> names) {
        return page.format().list(names.stream().map(page::plain).toList());
    }
}
