package corridor.gateway.partners;

import static corridor.gateway.testing.RunningGateway.TRACKING;
import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jose.crypto.MACVerifier;
import com.nimbusds.jwt.SignedJWT;
import corridor.gateway.testing.FakeService.Received;
import corridor.gateway.testing.RunningGateway;
import corridor.gateway.testing.RunningGateway.Answer;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Beside another's issuer, as in earnest. */
class PartnerKeyDoorTest {
    private static final String SECRET = "a-secret-of-more-than-thirty-two-characters";
    private static final String EVENTS = "/dcsa/tnt/v3/events";
    private static RunningGateway gateway;
    private static int made;

    @BeforeAll
    static void start() {
        gateway = RunningGateway.start("harbour", Map.of("CORRIDOR_PARTNER_SECRET", SECRET));
    }

    @AfterAll
    static void stop() {
        gateway.close();
    }

    @Test
    void a_key_in_its_header_signs_in_as_its_party_and_stays_at_the_door() throws Exception {
        String key = known("CARRIER");
        assertThat(gateway.get(EVENTS, "X-API-Key: " + key).status()).isEqualTo(200);
        Received received = TRACKING.last();
        assertThat(received.uri()).isEqualTo(EVENTS);
        assertThat(received.headers().values()).noneMatch(value -> value.contains(key));
        SignedJWT token =
                SignedJWT.parse(received.headers().get("authorization").substring("Bearer ".length()));
        assertThat(token.verify(new MACVerifier(SECRET))).isTrue();
        assertThat(token.getJWTClaimsSet().getIssuer()).isEqualTo("urn:corridor:gateway");
        assertThat(token.getJWTClaimsSet().getStringClaim("party")).isEqualTo("COSU");
        assertThat(token.getJWTClaimsSet().getStringListClaim("roles")).containsExactly("carrier");
    }

    @Test
    void a_key_may_come_as_a_bearer_token_too_and_is_asked_for_once_in_ten_seconds() {
        String key = known("CARRIER");
        for (int i = 0; i < 3; i++) {
            assertThat(gateway.get(EVENTS, "Authorization: Bearer " + key).status())
                    .isEqualTo(200);
        }
        String asked = "/internal/partner-keys/" + PartnerKeys.sha256(key);
        assertThat(TRACKING.received())
                .filteredOn(each -> each.uri().equals(asked))
                .hasSize(1);
    }

    @Test
    void a_key_opens_no_door_that_its_role_does_not() {
        assertThat(gateway.get("/tracking/v1/partner-keys", "X-API-Key: " + known("CARRIER"))
                        .status())
                .isEqualTo(403);
    }

    @Test
    void an_unknown_key_is_refused_in_the_words_of_the_path() {
        String unknown = key();
        TRACKING.at("/internal/partner-keys/" + PartnerKeys.sha256(unknown), 404, "{}");
        for (String key : new String[] {unknown, "nonsense", ""}) {
            Answer answer = gateway.get("/tracking/v1/containers", "X-API-Key: " + key);
            assertThat(answer.status()).isEqualTo(401);
            assertThat(answer.json().get("type").asString()).endsWith(":api-key-refused");
        }
        Answer standard = gateway.get(EVENTS, "X-API-Key: " + unknown);
        assertThat(standard.status()).isEqualTo(401);
        assertThat(standard.header("API-Version")).isEqualTo("3.0.0");
        assertThat(standard.json().at("/feedbackElements/0/severity").asString())
                .isEqualTo("ERROR");
    }

    @Test
    void a_key_that_cannot_be_looked_up_now_is_not_called_bad() {
        String key = key();
        TRACKING.at("/internal/partner-keys/" + PartnerKeys.sha256(key), 500, "{}");
        Answer answer = gateway.get("/tracking/v1/containers", "X-API-Key: " + key);
        assertThat(answer.status()).isEqualTo(503);
        TRACKING.at("/internal/partner-keys/" + PartnerKeys.sha256(key), 200, description("CARRIER"));
        assertThat(gateway.get("/tracking/v1/containers", "X-API-Key: " + key).status())
                .isEqualTo(200);
    }

    @Test
    void where_no_secret_is_set_no_key_opens_anything() {
        assertThat(RunningGateway.local()
                        .get("/tracking/v1/containers", "X-API-Key: " + known("CARRIER"))
                        .status())
                .isEqualTo(401);
    }

    @Test
    void nobody_looks_keys_up_from_outside() {
        String path = "/internal/partner-keys/" + PartnerKeys.sha256(known("CARRIER"));
        assertThat(gateway.get(path, "X-API-Key: " + known("AUDITOR")).status()).isEqualTo(404);
    }

    private static String known(String role) {
        String key = key();
        TRACKING.at("/internal/partner-keys/" + PartnerKeys.sha256(key), 200, description(role));
        return key;
    }

    private static String description(String role) {
        return "{\"keyId\":\"k1\",\"name\":\"n\",\"party\":\"COSU\",\"role\":\"" + role + "\",\"createdBy\":\"admin\"}";
    }

    private static String key() {
        return PartnerKeys.PREFIX + String.format("%043d", ++made);
    }
}
