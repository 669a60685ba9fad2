package corridor.gateway;

import static corridor.gateway.testing.RunningGateway.goodClaims;
import static corridor.gateway.testing.RunningGateway.signed;
import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jose.jwk.source.JWKSource;
import corridor.gateway.testing.FakeService;
import corridor.gateway.testing.RunningGateway;
import corridor.gateway.testing.RunningGateway.Answer;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClientRepository;

/** In earnest the port has its own provider; the gateway only believes it. */
class OutsideLocalTest {
    private static final FakeService PROVIDER = new FakeService();
    private static RSAKey key;
    private static RunningGateway gateway;

    @BeforeAll
    static void start() throws Exception {
        key = new RSAKeyGenerator(2048).keyID("provider").generate();
        gateway = RunningGateway.start("harbour", Map.of("CORRIDOR_JWKS_URI", PROVIDER.address() + "/keys"));
    }

    @AfterAll
    static void stop() {
        gateway.close();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/oauth2/authorize?client_id=console",
                "/oauth2/jwks",
                "/.well-known/openid-configuration",
                "/.well-known/oauth-authorization-server",
                "/login",
                "/userinfo",
                "/default-ui.css"
            })
    void nobody_can_sign_in_at_the_gateway(String path) {
        assertThat(gateway.get(path).status()).isEqualTo(404);
    }

    @Test
    void there_are_no_demo_sign_ins() {
        assertThat(gateway.askForToken("operator", RunningGateway.PASSWORD).status())
                .isEqualTo(404);
        assertThat(gateway.has(UserDetailsService.class)).isFalse();
        assertThat(gateway.has(RegisteredClientRepository.class)).isFalse();
        assertThat(gateway.has(JWKSource.class)).isFalse();
    }

    @Test
    void the_provider_s_tokens_are_believed_once_its_keys_can_be_had() {
        String token = "Authorization: Bearer " + signed(goodClaims().build(), key);

        PROVIDER.at("/keys", 500, "{}");
        Answer without = gateway.get("/tracking/v1/containers", token);
        assertThat(without.status()).isEqualTo(503);
        assertThat(without.json().get("type").asString()).isEqualTo("urn:corridor:problem:sign-in-unavailable");

        PROVIDER.at("/keys", 200, new JWKSet(key).toString());
        assertThat(gateway.get("/tracking/v1/containers", token).status()).isEqualTo(200);
    }

    @Test
    void the_docs_offer_no_demo_sign_in() {
        RunningGateway.TRACKING.at("/v3/api-docs", 200, "{\"openapi\":\"3.1.0\",\"components\":{}}");

        assertThat(gateway.get("/openapi/tracking").body()).doesNotContain("demoSignIn");
    }
}
