package az.rtcm;

import java.util.ArrayList;
import java.util.List;

/**
 * What may stand behind the command: {@code --port N}, {@code --data DIR} and {@code --empty} are
 * short for settings; everything else is passed on as it is.
 */
final class Options {

    private Options() {}

    static String[] asProperties(String[] arguments) {
        var properties = new ArrayList<String>();
        var rest = List.of(arguments).iterator();
        while (rest.hasNext()) {
            var option = rest.next();
            properties.add(
                    switch (option) {
                        case "--port" ->
                                "--server.port=" + value(option, rest.hasNext() ? rest.next() : "");
                        case "--data" ->
                                "--rtcm.data=" + value(option, rest.hasNext() ? rest.next() : "");
                        case "--empty" -> "--rtcm.demo=false";
                        default -> option;
                    });
        }
        return properties.toArray(String[]::new);
    }

    private static String value(String option, String value) {
        if (value.isBlank() || value.startsWith("--")) {
            System.err.println("The platform cannot start: " + option + " needs a value");
            System.exit(2);
        }
        return value;
    }
}
