package az.rtcm.walls;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * The map of the modules for people who read Markdown, made from the one that Modulith draws: a
 * picture with only the arrows that do not follow from others, and all of them in a table.
 */
final class ModuleMap {

    private static final Pattern MODULE = Pattern.compile("Component\\([\\w.]+, \"(\\w+)\"");
    private static final Pattern ARROW =
            Pattern.compile("Rel\\([\\w.]+\\.(\\w+), [\\w.]+\\.(\\w+), \"([a-z ]+)\"");

    private final Map<String, TreeSet<String>> uses = new TreeMap<>();
    private final Map<String, TreeSet<String>> hears = new TreeMap<>();

    /**
     * @param plantUml as the documenter writes it
     */
    ModuleMap(String plantUml) {
        MODULE.matcher(plantUml)
                .results()
                .map(module -> name(module.group(1)))
                .forEach(
                        module -> {
                            uses.put(module, new TreeSet<>());
                            hears.put(module, new TreeSet<>());
                        });
        ARROW.matcher(plantUml)
                .results()
                .forEach(
                        arrow ->
                                (arrow.group(3).equals("listens to") ? hears : uses)
                                        .computeIfAbsent(
                                                name(arrow.group(1)), module -> new TreeSet<>())
                                        .add(name(arrow.group(2))));
    }

    String markdown() {
        var picture = new ArrayList<String>(List.of("```mermaid", "flowchart RL"));
        var table = new ArrayList<String>(List.of("| module | uses | hears |", "|---|---|---|"));
        for (var module : inOrder()) {
            nearest(module).forEach(other -> picture.add("    " + module + " --> " + other));
            table.add(
                    "| %s | %s | %s |"
                            .formatted(module, words(uses, module), words(hears, module)));
        }
        picture.add("```");
        return String.join("\n", picture) + "\n\n" + String.join("\n", table) + "\n";
    }

    /** Each after all that it uses. */
    private List<String> inOrder() {
        var order = new ArrayList<String>();
        while (order.size() < uses.size()) {
            order.add(
                    uses.keySet().stream()
                            .filter(module -> !order.contains(module))
                            .filter(module -> order.containsAll(all(module)))
                            .findFirst()
                            .orElseThrow());
        }
        return order;
    }

    /** What it uses, but for what those use anyway. */
    private TreeSet<String> nearest(String module) {
        var nearest = new TreeSet<>(all(module));
        all(module).forEach(other -> nearest.removeAll(reached(other)));
        return nearest;
    }

    private TreeSet<String> reached(String module) {
        var reached = new TreeSet<>(all(module));
        all(module).forEach(other -> reached.addAll(reached(other)));
        return reached;
    }

    private TreeSet<String> all(String module) {
        var all = new TreeSet<>(uses.getOrDefault(module, new TreeSet<>()));
        all.addAll(hears.getOrDefault(module, new TreeSet<>()));
        return all;
    }

    private static String words(Map<String, TreeSet<String>> arrows, String module) {
        return arrows.getOrDefault(module, new TreeSet<>()).stream()
                .collect(Collectors.joining(", "));
    }

    private static String name(String module) {
        return module.toLowerCase(Locale.ROOT);
    }
}
