package az.rtcm.audit;

import az.rtcm.shared.Command;
import az.rtcm.shared.actor.Actor;
import java.io.PrintStream;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/**
 * {@code audit check}: chains what waits, then works the whole chain out anew, and looks for the
 * last links that the platform itself or the operator wrote down.
 */
@Component
class AuditCommand implements Command {

    private final Audit audit;
    private final HeadWatch watch;

    AuditCommand(Audit audit, HeadWatch watch) {
        this.audit = audit;
        this.watch = watch;
    }

    @Override
    public String name() {
        return "audit";
    }

    @Override
    public String help() {
        return "audit check [HEAD]    checks the hash chain of the audit trail, and that a head"
                + " written down is in it; fails at the first fault";
    }

    @Override
    public int run(List<String> arguments, PrintStream out) {
        var told = arguments.stream().skip(1).flatMap(one -> Head.parse(one).stream()).toList();
        boolean understood =
                !arguments.isEmpty()
                        && arguments.getFirst().equals("check")
                        && arguments.size() <= 2
                        && told.size() == arguments.size() - 1;
        if (!understood) {
            out.println(help());
            return 2;
        }
        var known = Stream.concat(watch.known().stream(), told.stream()).toList();
        Actor.platform("audit check").run(watch::chain);
        return say(audit.check(known), out);
    }

    private static int say(ChainReport report, PrintStream out) {
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
