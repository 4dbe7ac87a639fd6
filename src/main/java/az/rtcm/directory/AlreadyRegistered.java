package az.rtcm.directory;

/** Nothing was registered: an organisation of that name is known in that country. */
public class AlreadyRegistered extends Exception {

    private final transient Organisation known;

    AlreadyRegistered(Organisation known) {
        super("already registered", null, false, false);
        this.known = known;
    }

    public Organisation known() {
        return known;
    }
}
