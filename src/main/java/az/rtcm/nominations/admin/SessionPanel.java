package az.rtcm.nominations.admin;

import az.rtcm.accounts.Access;
import az.rtcm.accounts.Role;
import az.rtcm.nominations.Calls;
import az.rtcm.nominations.Candidates;
import az.rtcm.shared.web.Panel;
import az.rtcm.training.Session;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Call and seats on the page of a session in the back office. */
@Component
class SessionPanel implements Panel<Session> {

    private final Calls calls;
    private final Candidates candidates;
    private final Access access;

    SessionPanel(Calls calls, Candidates candidates, Access access) {
        this.calls = calls;
        this.candidates = candidates;
        this.access = access;
    }

    @Override
    public Class<Session> subject() {
        return Session.class;
    }

    @Override
    public int order() {
        return 10;
    }

    @Override
    public Optional<Fragment> on(Session session) {
        if (session.onRecord() || !access.has(Role.COORDINATOR)) {
            return Optional.empty();
        }
        var model = new HashMap<String, Object>(Map.of("session", session));
        calls.find(session.id())
                .ifPresent(
                        call -> {
                            var all = candidates.of(session.id());
                            model.put("call", call);
                            model.put("nominated", all.size());
                            model.put("meters", candidates.meters(session.id(), all));
                        });
        return Optional.of(new Fragment("nominations/admin/panel.jte", model));
    }
}
