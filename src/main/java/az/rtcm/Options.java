package az.rtcm;

import az.rtcm.shared.Commands;
import az.rtcm.shared.WrongSetting;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;

/**
 * What may stand behind the command: {@code --port N}, {@code --data DIR} and {@code --empty} are
 * short for settings, and settings may be written out. Anything else is refused: a mistyped option
 * that is passed over makes a real database a demonstration.
 */
final class Options {

    private static final List<String> SETTINGS =
            List.of("--rtcm.", "--server.", "--spring.", "--management.", "--logging.");

    private Options() {}

    /**
     * The options as settings, behind the words of a command if there is one.
     *
     * @throws WrongSetting if one of them is unknown or lacks its value
     */
    static String[] asProperties(String... arguments) {
        var properties = new ArrayList<String>();
        boolean command = Commands.areMeant(arguments);
        var rest = List.of(arguments).iterator();
        while (rest.hasNext()) {
            var argument = rest.next();
            properties.add(
                    command && !argument.startsWith("-") ? argument : property(argument, rest));
        }
        return properties.toArray(String[]::new);
    }

    private static String property(String argument, Iterator<String> rest) {
        return switch (argument) {
            case "--port" -> "--server.port=" + value(argument, rest);
            case "--data" -> "--rtcm.data=" + value(argument, rest);
            case "--empty" -> "--rtcm.demo=false";
            default -> {
                if (SETTINGS.stream().noneMatch(argument::startsWith) || !argument.contains("=")) {
                    throw new WrongSetting(
                            "there is no option %s; there are --port N, --data DIR, --empty, and settings like --rtcm.demo=false"
                                    .formatted(argument));
                }
                yield argument;
            }
        };
    }

    private static String value(String option, Iterator<String> rest) {
        var value = rest.hasNext() ? rest.next() : "";
        if (value.isBlank() || value.startsWith("--")) {
            throw new WrongSetting(option + " needs a value");
        }
        return value;
    }
}
