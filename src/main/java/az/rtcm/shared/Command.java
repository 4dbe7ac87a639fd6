package az.rtcm.shared;

import java.io.PrintStream;
import java.util.List;

/** Something that an operator does from the shell: {@code bin/rtcm <name> <arguments>}. */
public interface Command {

    /** The first word after {@code bin/rtcm}. */
    String name();

    /** One line that says what it does and which arguments it takes. */
    String help();

    /**
     * Does it.
     *
     * @return exit status: 0 when all is well
     */
    int run(List<String> arguments, PrintStream out);
}
