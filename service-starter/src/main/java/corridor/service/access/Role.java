package corridor.service.access;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

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

    static Optional<Role> ofClaim(String claim) {
        return Arrays.stream(values())
                .filter(role -> role.claim().equals(claim))
                .findFirst();
    }
}
