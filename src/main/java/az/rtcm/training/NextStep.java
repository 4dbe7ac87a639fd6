package az.rtcm.training;

/**
 * What a coordinator does next with a session in some state; the module that does it has one bean
 * for it. On the session's page in the back office the first one is the primary action.
 */
public interface NextStep {

    /** The state in which it is to be done. */
    SessionState when();

    /** Whether it is to be done with this very session. */
    default boolean isDue(Session session) {
        return when() == session.state();
    }

    /** Message key of the button. */
    String label();

    /** Where it is done: a page of the back office. */
    String address(Session session);

    /**
     * A step that is done on one of the session's pages in the back office.
     *
     * @param page its address behind that of the session, as {@code /call}
     */
    static NextStep on(SessionState when, String label, String page) {
        record OnPage(SessionState when, String label, String page) implements NextStep {
            @Override
            public String address(Session session) {
                return session.officePath() + page;
            }
        }
        return new OnPage(when, label, page);
    }
}
