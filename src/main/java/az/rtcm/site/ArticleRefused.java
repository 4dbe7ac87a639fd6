package az.rtcm.site;

/** An article that is not stored, because one of its fields names something that is not there. */
public class ArticleRefused extends RuntimeException {

    private final String field;
    private final String key;

    ArticleRefused(String field, String key) {
        super(key, null, false, false);
        this.field = field;
        this.key = key;
    }

    public String field() {
        return field;
    }

    /** Key of the message that says why. */
    public String key() {
        return key;
    }
}
