package corridor.gateway.signin;

import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.springframework.security.oauth2.core.AuthorizationGrantType;
import org.springframework.security.oauth2.core.ClientAuthenticationMethod;
import org.springframework.security.oauth2.core.oidc.OidcScopes;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClient;
import org.springframework.security.oauth2.server.authorization.settings.ClientSettings;
import org.springframework.security.oauth2.server.authorization.settings.TokenSettings;

/** Who may ask for tokens: each demo sign-in as a program, and the console on behalf of whoever signs in to it. */
final class Clients {
    /** A working day, since nothing renews a token in the demo. */
    private static final TokenSettings A_DAY =
            TokenSettings.builder().accessTokenTimeToLive(Duration.ofHours(8)).build();

    private Clients() {}

    static List<RegisteredClient> all(DemoPassword password, String issuer) {
        List<RegisteredClient> clients = new ArrayList<>();
        DemoSignIn.ALL.forEach(signIn -> clients.add(program(signIn, password)));
        clients.add(console(issuer));
        return clients;
    }

    private static RegisteredClient program(DemoSignIn signIn, DemoPassword password) {
        return RegisteredClient.withId(signIn.name())
                .clientId(signIn.name())
                .clientSecret(password.hash())
                .clientAuthenticationMethod(ClientAuthenticationMethod.CLIENT_SECRET_BASIC)
                .authorizationGrantType(AuthorizationGrantType.CLIENT_CREDENTIALS)
                .tokenSettings(A_DAY)
                .build();
    }

    /** A page in a browser keeps no secret, so PKCE (RFC 7636) stands in for one. */
    private static RegisteredClient console(String issuer) {
        return RegisteredClient.withId("console")
                .clientId("console")
                .clientAuthenticationMethod(ClientAuthenticationMethod.NONE)
                .authorizationGrantType(AuthorizationGrantType.AUTHORIZATION_CODE)
                .redirectUris(uris -> uris.addAll(homes(issuer)))
                .scope(OidcScopes.OPENID)
                .scope(OidcScopes.PROFILE)
                .clientSettings(ClientSettings.builder()
                        .requireProofKey(true)
                        .requireAuthorizationConsent(false)
                        .build())
                .tokenSettings(A_DAY)
                .build();
    }

    /** The gateway's front page under the names it has on this machine; for 127.0.0.1 any port matches (OAuth 2.1, 8.4.2). */
    private static Set<String> homes(String issuer) {
        URI home = URI.create(issuer);
        String port = home.getPort() < 0 ? "" : ":" + home.getPort();
        Set<String> homes = new LinkedHashSet<>();
        homes.add(home.getScheme() + "://" + home.getAuthority() + "/");
        homes.add("http://localhost" + port + "/");
        homes.add("http://127.0.0.1" + port + "/");
        return homes;
    }
}
