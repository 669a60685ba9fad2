package corridor.gateway.signin;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.source.ImmutableJWKSet;
import com.nimbusds.jose.jwk.source.JWKSource;
import com.nimbusds.jose.proc.SecurityContext;
import corridor.gateway.access.TokenChecks;
import corridor.gateway.settings.SettingRefused;
import java.nio.file.Path;
import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Profile;
import org.springframework.core.env.Environment;
import org.springframework.security.core.userdetails.User;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.security.oauth2.core.OAuth2TokenValidator;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.NimbusJwtDecoder;
import org.springframework.security.oauth2.server.authorization.OAuth2AuthorizationService;
import org.springframework.security.oauth2.server.authorization.client.InMemoryRegisteredClientRepository;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClientRepository;
import org.springframework.security.oauth2.server.authorization.settings.AuthorizationServerSettings;
import org.springframework.security.oauth2.server.authorization.token.JwtEncodingContext;
import org.springframework.security.oauth2.server.authorization.token.OAuth2TokenCustomizer;
import org.springframework.security.provisioning.InMemoryUserDetailsManager;

/**
 * The sign-in of a machine of one's own: the port's issuer of tokens, with the demo sign-ins. Nothing of it exists
 * outside the profile {@code local}; there the port signs in against its own OpenID Connect provider.
 */
@Configuration(proxyBeanMethods = false)
@Profile("local")
class LocalSignIn {

    @Bean
    AuthorizationServerSettings issuerSettings(Environment environment) {
        return AuthorizationServerSettings.builder()
                .issuer(TokenChecks.issuer(environment))
                .build();
    }

    @Bean
    RSAKey signingKey(Environment environment) {
        String file = SettingRefused.require(
                environment,
                "CORRIDOR_SIGNING_KEY_FILE",
                "CORRIDOR_SIGNING_KEY_FILE",
                "Name the file in which the key of the tokens is kept; it is made if it does not exist.");
        return SigningKey.in(Path.of(file));
    }

    @Bean
    JWKSource<SecurityContext> publishedKeys(RSAKey signingKey) {
        return new ImmutableJWKSet<>(new JWKSet(signingKey));
    }

    /** Our own tokens are checked with our own key; the gateway does not ask itself over HTTP. */
    @Bean
    JwtDecoder ownTokens(RSAKey signingKey, OAuth2TokenValidator<Jwt> tokenRules) throws JOSEException {
        NimbusJwtDecoder decoder =
                NimbusJwtDecoder.withPublicKey(signingKey.toRSAPublicKey()).build();
        decoder.setJwtValidator(tokenRules);
        return decoder;
    }

    @Bean
    PasswordEncoder passwordEncoder() {
        return DemoPassword.encoder();
    }

    @Bean
    DemoPassword demoPassword(Environment environment, PasswordEncoder encoder) {
        return new DemoPassword(environment, encoder);
    }

    @Bean
    RegisteredClientRepository clients(Environment environment, DemoPassword password) {
        return new InMemoryRegisteredClientRepository(Clients.all(password, TokenChecks.issuer(environment)));
    }

    @Bean
    UserDetailsService people(DemoPassword password) {
        InMemoryUserDetailsManager people = new InMemoryUserDetailsManager();
        DemoSignIn.ALL.forEach(signIn -> people.createUser(
                User.withUsername(signIn.name()).password(password.hash()).build()));
        return people;
    }

    @Bean
    OAuth2AuthorizationService authorizations() {
        return new Authorizations();
    }

    /** What the services read in a token: the audience, the roles and the party. */
    @Bean
    OAuth2TokenCustomizer<JwtEncodingContext> rolesAndParty() {
        return token -> DemoSignIn.named(token.getPrincipal().getName()).ifPresent(signIn -> {
            token.getClaims().claim("roles", List.of(signIn.role().claim())).claim("party", signIn.party());
            if ("access_token".equals(token.getTokenType().getValue())) {
                token.getClaims().audience(List.of(TokenChecks.AUDIENCE));
            }
        });
    }
}
