package az.rtcm.site;

import az.rtcm.accounts.Access;
import az.rtcm.accounts.Role;
import az.rtcm.accounts.Waiting;
import az.rtcm.directory.PersonId;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What visitors wrote and nobody has answered. */
@Component
class LettersToAnswer implements Waiting {

    private final Access access;
    private final JdbcClient jdbc;

    LettersToAnswer(Access access, JdbcClient jdbc) {
        this.access = access;
        this.jdbc = jdbc;
    }

    @Override
    public List<Item> of(PersonId person) {
        if (!access.has(Role.COORDINATOR) && !access.has(Role.EDITOR)) {
            return List.of();
        }
        long open =
                jdbc.sql("select count(*) from site.letter where state = 'NEW'")
                        .query(Long.class)
                        .single();
        return open == 0
                ? List.of()
                : List.of(new Item("site.waiting.letters", List.of(open), "/admin/messages", null));
    }
}
