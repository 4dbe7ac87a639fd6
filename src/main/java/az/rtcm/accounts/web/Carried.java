package az.rtcm.accounts.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A form that was sent when the session had ended: its fields travel as hidden ones through the
 * pages of the sign-in, and are shown again for sending at its end. Nothing is kept on the server.
 *
 * @param to address that the form was sent to
 */
public record Carried(String to, List<Field> fields) {

    static final String ADDRESS = Carried.class.getName();
    private static final String PREFIX = "carried.";

    /** What is good at its moment only, or stands in no page. */
    private static final Set<String> SECRET =
            Set.of("_csrf", "password", "present", "repeated", "proof", "code", "credential");

    /** One value of one field. */
    public record Field(String name, String value) {

        /** Its name on the pages in between. */
        public String carriedName() {
            return PREFIX + name;
        }
    }

    /** What was just sent to another address, without its token and what is secret. */
    static @Nullable Carried sent(HttpServletRequest request) {
        return request.getAttribute(ADDRESS) instanceof String address
                ? new Carried(address, fields(request, ""))
                : null;
    }

    /** What a page of the sign-in carries. */
    static Carried through(HttpServletRequest request, String to) {
        return new Carried(to, fields(request, PREFIX));
    }

    public boolean isEmpty() {
        return fields.isEmpty();
    }

    private static List<Field> fields(HttpServletRequest request, String prefix) {
        var fields = new ArrayList<Field>();
        request.getParameterMap()
                .forEach(
                        (name, values) -> {
                            if (name.startsWith(prefix)) {
                                add(fields, name.substring(prefix.length()), values);
                            }
                        });
        return List.copyOf(fields);
    }

    private static void add(List<Field> fields, String name, String[] values) {
        if (SECRET.contains(name)) {
            return;
        }
        for (var value : values) {
            fields.add(new Field(name, value));
        }
    }
}
