package az.rtcm.audit;

import az.rtcm.shared.Command;
import az.rtcm.shared.actor.Actor;
import java.io.PrintStream;
import java.util.List;
import org.springframework.stereotype.Component;

/** {@code audit check}: chains what waits, then works the whole chain out anew. */
@Component
class AuditCommand implements Command {

    private final Audit audit;

    AuditCommand(Audit audit) {
        this.audit = audit;
    }

    @Override
    public String name() {
        return "audit";
    }

    @Override
    public String help() {
        return "audit check    checks the hash chain of the audit trail; fails at the first fault";
    }

    @Override
    public int run(List<String> arguments, PrintStream out) {
        if (!arguments.equals(List.of("check"))) {
            out.println(help());
            return 2;
        }
        Actor.platform("audit check").run(audit::chain);
        var report = audit.check();
        out.printf("%d links are right, %d values were erased.%n", report.links(), report.erased());
        out.println("Head: " + report.head());
        var fault = report.fault();
        if (fault != null) {
            out.printf(
                    "FAULT at link %d, entry %s: %s%n",
                    fault.number(), fault.entry(), fault.kind());
        }
        return report.isWhole() ? 0 : 1;
    }
}
