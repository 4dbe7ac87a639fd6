package az.rtcm.accounts;

import az.rtcm.shared.web.Panel;
import java.util.Map;

/**
 * What a personal link of one purpose shows and does; a module declares a bean for each of its
 * purposes. Showing changes nothing (rule 11): mail gateways open links.
 */
public interface Answer {

    /** As in {@link PersonalLinks#issue}. */
    String purpose();

    /** Message key of the page's title. */
    String title();

    /**
     * What the page shows: text, fields and buttons. The page puts the form around it; a button may
     * have a name and a value. The template receives {@code page} besides its own model.
     */
    Panel.Fragment show(PersonalLink link);

    /**
     * Does it, in the person's name, in one transaction with the use of the link.
     *
     * @param typed the fields and the button pressed
     */
    Outcome act(PersonalLink link, Map<String, String> typed);

    /** What came of it, and what the page shows then. */
    sealed interface Outcome {

        Panel.Fragment fragment();

        /** Answered for good: the link cannot be used again. */
        record Done(Panel.Fragment fragment) implements Outcome {}

        /** Done, and the link may be used again until it expires. */
        record Open(Panel.Fragment fragment) implements Outcome {}

        /** Refused: nothing was changed, the fragment says why and keeps what was typed. */
        record Refused(Panel.Fragment fragment) implements Outcome {}
    }
}
