package az.rtcm.audit;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The state before and after as one JSON text, and what differs between them. */
final class Change {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private Change() {}

    static String json(@Nullable Object before, @Nullable Object after) {
        var change = new LinkedHashMap<String, @Nullable Object>();
        change.put("before", before);
        change.put("after", after);
        return JSON.writeValueAsString(change);
    }

    static JsonNode after(String change) {
        return JSON.readTree(change).path("after");
    }

    static List<Difference> differences(String change) {
        var both = JSON.readTree(change);
        var before = values(both.path("before"));
        var after = values(both.path("after"));
        var paths = new TreeSet<>(before.keySet());
        paths.addAll(after.keySet());
        var differences = new ArrayList<Difference>();
        for (var path : paths) {
            if (!Objects.equals(before.get(path), after.get(path))) {
                differences.add(new Difference(path, before.get(path), after.get(path)));
            }
        }
        return differences;
    }

    private static Map<String, String> values(JsonNode node) {
        var values = new LinkedHashMap<String, String>();
        collect("", node, values);
        return values;
    }

    private static void collect(String path, JsonNode node, Map<String, String> values) {
        if (node.isObject()) {
            node.properties()
                    .forEach(
                            field -> collect(join(path, field.getKey()), field.getValue(), values));
        } else if (node.isArray()) {
            for (int i = 0; i < node.size(); i++) {
                collect(join(path, String.valueOf(i + 1)), node.get(i), values);
            }
        } else if (!node.isNull() && !node.isMissingNode()) {
            values.put(path, node.asString());
        }
    }

    private static String join(String path, String name) {
        return path.isEmpty() ? name : path + '.' + name;
    }
}
