package corridor.service.access;

import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.security.oauth2.jwt.Jwt;

/**
 * Who is asking, as the token says. A controller method gets it as an argument.
 *
 * @param name the token's subject
 * @param party code of the organisation the caller acts for; ownership is decided by it
 */
public record Caller(String name, String party, Set<Role> roles) {
    public Caller {
        Objects.requireNonNull(name, "name");
        roles = Set.copyOf(roles);
    }

    /** True if the caller has any of these roles. */
    public boolean is(Role... anyOf) {
        return Arrays.stream(anyOf).anyMatch(roles::contains);
    }

    static Caller of(Jwt token) {
        List<String> claims = Objects.requireNonNullElse(token.getClaimAsStringList("roles"), List.of());
        Set<Role> roles =
                claims.stream().flatMap(claim -> Role.ofClaim(claim).stream()).collect(Collectors.toSet());
        return new Caller(token.getSubject(), token.getClaimAsString("party"), roles);
    }
}
