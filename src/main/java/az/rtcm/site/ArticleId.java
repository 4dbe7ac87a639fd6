package az.rtcm.site;

import az.rtcm.shared.database.Id;
import az.rtcm.shared.database.Ids;
import java.util.UUID;

/** Identifies a page or a piece of news. */
public record ArticleId(UUID value) implements Id {

    public static ArticleId next() {
        return new ArticleId(Ids.next());
    }
}
