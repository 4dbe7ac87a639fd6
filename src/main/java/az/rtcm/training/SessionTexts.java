package az.rtcm.training;

import az.rtcm.shared.text.LocalizedText;

/**
 * What visitors are told of a session.
 *
 * @param summary what it is about, in a few sentences
 * @param audience for whom it is
 * @param outcomes what one will be able to do afterwards, one a line
 * @param admission how to get in, when there is no call or more than the call to be said
 */
public record SessionTexts(
        LocalizedText title,
        LocalizedText summary,
        LocalizedText audience,
        LocalizedText outcomes,
        LocalizedText admission) {

    public SessionTexts {
        if (title.isEmpty()) {
            throw new IllegalArgumentException("a session has a title");
        }
    }

    static SessionTexts titled(LocalizedText title) {
        var none = LocalizedText.empty(title.source());
        return new SessionTexts(title, none, none, none, none);
    }
}
