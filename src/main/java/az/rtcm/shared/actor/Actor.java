package az.rtcm.shared.actor;

import java.io.Serializable;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.core.context.SecurityContextHolder;

/**
 * Who does what is being done: a person who signed in, a person who came by a personal link, a task
 * of the platform itself, or a visitor.
 *
 * @param person the person behind it, if any
 * @param name as it is written into the records that this actor signs
 * @param roles names of the roles held anywhere; what they reach is decided by {@code accounts}
 */
public record Actor(@Nullable UUID person, String name, Set<String> roles) implements Serializable {

    private static final String PLATFORM = "PLATFORM";
    private static final Actor VISITOR = new Actor(null, "visitor", Set.of());

    /** What an authentication's principal implements so that {@link #current()} finds the actor. */
    public interface Holder {
        Actor actor();
    }

    private record Acting(Actor actor) implements Holder {}

    /** The platform itself, doing a task of this name, with every right. */
    public static Actor platform(String task) {
        return new Actor(null, task, Set.of(PLATFORM));
    }

    /** A person who answers through a personal link and may do just what that link is for. */
    public static Actor byLink(UUID person, String name) {
        return new Actor(person, name, Set.of());
    }

    /** The actor of this thread. */
    public static Actor current() {
        var authentication = SecurityContextHolder.getContext().getAuthentication();
        return authentication != null && authentication.getPrincipal() instanceof Holder holder
                ? holder.actor()
                : VISITOR;
    }

    public boolean isPlatform() {
        return roles.contains(PLATFORM);
    }

    public boolean isVisitor() {
        return person == null && !isPlatform();
    }

    /**
     * For modules that stand before {@code accounts}; later ones ask {@code Access}.
     *
     * @throws AccessDeniedException unless the actor holds one of these roles or is the platform
     */
    public void require(String... anyOf) {
        if (!isPlatform() && List.of(anyOf).stream().noneMatch(roles::contains)) {
            throw new AccessDeniedException("needs one of " + List.of(anyOf));
        }
    }

    /** Runs the work in this actor's name and gives the thread back as it was. */
    public <T> T call(Supplier<T> work) {
        var before = SecurityContextHolder.getContext();
        try {
            var context = SecurityContextHolder.createEmptyContext();
            var authorities =
                    roles.stream().map(role -> new SimpleGrantedAuthority("ROLE_" + role)).toList();
            context.setAuthentication(
                    new UsernamePasswordAuthenticationToken(
                            new Acting(this), null, List.copyOf(authorities)));
            SecurityContextHolder.setContext(context);
            return work.get();
        } finally {
            SecurityContextHolder.setContext(before);
        }
    }

    /** As {@link #call}, for work without a result. */
    public void run(Runnable work) {
        call(
                () -> {
                    work.run();
                    return true;
                });
    }
}
