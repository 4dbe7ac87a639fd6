package az.rtcm.shared.web;

/**
 * A form that visitors may send without signing in; a module declares a bean for each. It carries
 * no token ({@link CrossSiteFilter} protects it), so that its page can be kept for all visitors.
 *
 * @param path within the site without its language, as a pattern: {@code /contact}
 */
public record PublicForm(String path) {}
