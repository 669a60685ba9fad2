package corridor.gateway.access;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.springframework.security.oauth2.jwt.Jwt;

/** What a caller may be. In tokens: the claim {@code roles}, in lower case with hyphens. */
public enum Role {
    TERMINAL_OPERATOR,
    CUSTOMS_OFFICER,
    DECLARANT,
    CARRIER,
    INLAND_PARK,
    BORDER_AGENCY,
    AUDITOR,
    ADMINISTRATOR;

    /** The role as a token says it, for example {@code customs-officer}. */
    public String claim() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** The roles a token names; words that are no role count for nothing. */
    static Set<Role> of(Jwt token) {
        Set<Role> roles = EnumSet.noneOf(Role.class);
        if (token.getClaims().get("roles") instanceof List<?> named) {
            Arrays.stream(values()).filter(role -> named.contains(role.claim())).forEach(roles::add);
        }
        return roles;
    }
}
