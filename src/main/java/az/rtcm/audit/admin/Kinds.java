package az.rtcm.audit.admin;

import az.rtcm.shared.web.Option;
import az.rtcm.shared.web.Page;
import java.util.Comparator;
import java.util.List;

/**
 * The words for what entries keep as codes. Each kind has a message {@code audit.kind.…}, each
 * action {@code audit.action.…}; a code without one is shown as it is, since entries outlive what
 * wrote them.
 */
public final class Kinds {

    /** What modules record changes of. */
    static final List<String> ALL =
            List.of(
                    "accounts.account",
                    "accounts.duties",
                    "accounts.role",
                    "accounts.role-setting",
                    "attendance.session",
                    "audit.erasure",
                    "certificates.certificate",
                    "certificates.name",
                    "curriculum.mapping",
                    "directory.country",
                    "directory.organisation",
                    "directory.person",
                    "directory.region",
                    "files.file",
                    "mail.mail",
                    "nominations.call",
                    "nominations.list",
                    "nominations.nomination",
                    "notifications.wording",
                    "pledges.evidence",
                    "pledges.pledge",
                    "pledges.update",
                    "reports.figure",
                    "site.article",
                    "site.letter",
                    "training.session",
                    "training.template");

    private Kinds() {}

    public static String kind(Page page, String code) {
        return page.words("audit.kind." + code, code);
    }

    public static String action(Page page, String code) {
        return page.words("audit.action." + code, code);
    }

    /** All kinds to choose from, in the order of the reader's alphabet. */
    public static List<Option> options(Page page) {
        return ALL.stream()
                .map(code -> new Option(code, kind(page, code)))
                .sorted(Comparator.comparing(Option::label, page.format().alphabet()))
                .toList();
    }
}
