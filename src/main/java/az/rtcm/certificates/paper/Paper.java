package az.rtcm.certificates.paper;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What is printed on one certificate, in the words of the holder's language.
 *
 * @param language code of the language of the document
 * @param name of the holder, as confirmed
 * @param achievement message key of what the holder did: {@code certificates.did.workshop}
 * @param facts dates, place and hours, each ready to be read
 * @param signatory who signs; an empty line is printed when it is not known
 * @param address where the certificate is checked, absolute
 * @param illustrative whether the session was invented for demonstration: said across the sheet
 */
public record Paper(
        String language,
        String number,
        String name,
        String achievement,
        String title,
        List<String> facts,
        LocalDate issuedOn,
        @Nullable String signatory,
        String address,
        boolean illustrative) {

    private static final int WIDE_NAME = 24;
    private static final int LONG_NAME = 36;
    private static final int LONGEST_NAME = 46;
    private static final int LONG_TITLE = 60;
    private static final int LONGEST_TITLE = 150;

    /** How large the name can be set so that it stays on one line, or at worst on two. */
    public String nameStyle() {
        int length = name.codePointCount(0, name.length());
        return length <= WIDE_NAME
                ? "name"
                : length <= LONG_NAME
                        ? "name name-wide"
                        : length <= LONGEST_NAME ? "name name-long" : "name name-longest";
    }

    /** How large the title can be set so that it stays on three lines. */
    public String titleStyle() {
        int length = title.codePointCount(0, title.length());
        return length <= LONG_TITLE
                ? "title"
                : length <= LONGEST_TITLE ? "title title-long" : "title title-longest";
    }

    /** The address without its scheme, as people read it aloud. */
    public String spokenAddress() {
        return address.replaceFirst("^https?://", "");
    }
}
