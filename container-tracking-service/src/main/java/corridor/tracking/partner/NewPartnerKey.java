package corridor.tracking.partner;

import corridor.service.access.Role;
import corridor.service.problem.InvalidRequest;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import java.util.Set;

/**
 * A key that is asked for.
 *
 * @param name what it is for, to be found again in the list
 * @param role a partner's; officers and administrators sign in as persons
 * @param party code of the organisation that it acts for
 * @param days for how long it is good
 */
record NewPartnerKey(
        @NotNull @Pattern(regexp = "\\P{Cntrl}{1,100}") String name,
        @NotNull Role role,

        @NotNull @Pattern(regexp = "[A-Za-z0-9][A-Za-z0-9._-]{0,34}")
        String party,

        @NotNull @Min(1) @Max(730) Integer days) {
    private static final Set<Role> PARTNERS =
            Set.of(Role.CARRIER, Role.TERMINAL_OPERATOR, Role.DECLARANT, Role.INLAND_PARK, Role.AUDITOR);

    void check() {
        if (!PARTNERS.contains(role)) {
            throw new InvalidRequest(
                    "role",
                    "a key is a partner's, never an officer's or an administrator's",
                    "name CARRIER, TERMINAL_OPERATOR, DECLARANT, INLAND_PARK or AUDITOR");
        }
    }
}
