package corridor.gateway.access;

import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.http.HttpMethod;
import org.springframework.http.server.PathContainer;
import org.springframework.web.util.pattern.PathPattern;
import org.springframework.web.util.pattern.PathPatternParser;

/**
 * One operation of the port's APIs and who may come in by it. Whose containers or declarations they then see is for the
 * service to decide.
 *
 * @param path with variables, as {@code /tracking/v1/containers/{number}}
 */
public record Door(HttpMethod method, PathPattern path, Set<Role> roles) {

    static Door of(HttpMethod method, String path, Role... roles) {
        return new Door(method, PathPatternParser.defaultInstance.parse(path), Set.of(roles));
    }

    /** Whoever may read something may also ask for its headers only. */
    public boolean takes(HttpMethod asked) {
        return asked.equals(method) || (asked.equals(HttpMethod.HEAD) && method.equals(HttpMethod.GET));
    }

    public boolean isAt(PathContainer asked) {
        return path.matches(asked);
    }

    boolean admits(Set<Role> caller) {
        return caller.stream().anyMatch(roles::contains);
    }

    String rolesInWords() {
        return roles.stream().sorted().map(Role::claim).collect(Collectors.joining(" or "));
    }
}
