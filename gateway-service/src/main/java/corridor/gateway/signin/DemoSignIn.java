package corridor.gateway.signin;

import corridor.gateway.access.Role;
import java.util.List;
import java.util.Optional;

/**
 * Somebody who can sign in on a machine of one's own, to try the port. The name serves both as a user's name on the
 * sign-in page and as an OAuth 2 client id.
 *
 * @param party code of the organisation the sign-in acts for
 */
record DemoSignIn(String name, String party, Role role) {

    static final List<DemoSignIn> ALL = List.of(
            new DemoSignIn("operator", "GIT", Role.TERMINAL_OPERATOR),
            new DemoSignIn("officer", "PK-CUSTOMS", Role.CUSTOMS_OFFICER),
            // Rules, waivers and refunds take four eyes.
            new DemoSignIn("chief", "PK-CUSTOMS", Role.CUSTOMS_OFFICER),
            new DemoSignIn("declarant", "INDUS-CLEARING", Role.DECLARANT),
            new DemoSignIn("carrier", "COSU", Role.CARRIER),
            new DemoSignIn("rashakai", "rashakai", Role.INLAND_PARK),
            new DemoSignIn("dhabeji", "dhabeji", Role.INLAND_PARK),
            new DemoSignIn("plants", "PK-DPP", Role.BORDER_AGENCY),
            new DemoSignIn("auditor", "PORT-AUDIT", Role.AUDITOR),
            new DemoSignIn("admin", "PORT", Role.ADMINISTRATOR));

    static Optional<DemoSignIn> named(String name) {
        return ALL.stream().filter(signIn -> signIn.name().equals(name)).findFirst();
    }
}
