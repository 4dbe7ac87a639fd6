package az.rtcm.files;

import az.rtcm.shared.Command;
import java.io.PrintStream;
import java.util.List;
import org.springframework.stereotype.Component;

/** {@code files check}: reads every kept file again and compares it with its digest. */
@Component
class FilesCommand implements Command {

    private final Files files;

    FilesCommand(Files files) {
        this.files = files;
    }

    @Override
    public String name() {
        return "files";
    }

    @Override
    public String help() {
        return "files check    reads every kept file and compares it with its digest";
    }

    @Override
    public int run(List<String> arguments, PrintStream out) {
        if (!arguments.equals(List.of("check"))) {
            out.println(help());
            return 2;
        }
        var report = files.check();
        out.printf("%d files were read.%n", report.files());
        report.damaged()
                .forEach(
                        damaged ->
                                out.printf(
                                        "%s: %s (%s)%n",
                                        damaged.state(),
                                        damaged.file().name(),
                                        damaged.file().sha256()));
        return report.isIntact() ? 0 : 1;
    }
}
