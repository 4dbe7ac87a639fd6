package az.rtcm.shared;

import java.io.PrintStream;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.boot.SpringApplication;

/** Runs one command of an operator on the platform without its web server and jobs. */
public final class Commands {

    private static final String[] QUIET = {
        "--server.port=-1",
        "--rtcm.public-url=${RTCM_PUBLIC_URL:http://localhost:8080}",
        "--management.server.port=-1",
        "--rtcm.jobs.enabled=false",
        "--rtcm.demo=false",
        "--rtcm.command=true",
        "--spring.main.banner-mode=off",
        "--logging.level.root=warn"
    };

    private Commands() {}

    /** Whether the arguments begin with the name of a command, not with an option. */
    public static boolean areMeant(String... arguments) {
        return arguments.length > 0 && !arguments[0].startsWith("-");
    }

    /**
     * Starts the platform, runs the command and stops.
     *
     * @return exit status; 2 when there is no such command
     */
    public static int run(Class<?> platform, String... arguments) {
        var options = Arrays.stream(arguments).filter(one -> one.startsWith("--"));
        var settings = Stream.concat(Arrays.stream(QUIET), options).toArray(String[]::new);
        try (var context = SpringApplication.run(platform, settings)) {
            var words = Arrays.stream(arguments).filter(one -> !one.startsWith("--")).toList();
            var commands = List.copyOf(context.getBeansOfType(Command.class).values());
            return run(commands, words, System.out);
        }
    }

    static int run(List<Command> commands, List<String> words, PrintStream out) {
        for (var command : commands) {
            if (command.name().equals(words.getFirst())) {
                return command.run(words.subList(1, words.size()), out);
            }
        }
        out.println("Commands:");
        commands.forEach(command -> out.println("  " + command.help()));
        return words.getFirst().equals("help") ? 0 : 2;
    }
}
