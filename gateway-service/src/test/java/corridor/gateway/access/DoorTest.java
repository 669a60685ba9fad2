package corridor.gateway.access;

import static corridor.gateway.testing.RunningGateway.goodClaims;
import static corridor.gateway.testing.RunningGateway.signed;
import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.MACSigner;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.PlainJWT;
import com.nimbusds.jwt.SignedJWT;
import corridor.gateway.testing.RunningGateway;
import corridor.gateway.testing.RunningGateway.Answer;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DoorTest {
    private static final String CONTAINERS = "/tracking/v1/containers";

    private final RunningGateway gateway = RunningGateway.local();

    @Test
    void nobody_comes_in_without_a_token() {
        Answer answer = gateway.get(CONTAINERS);

        assertThat(answer.status()).isEqualTo(401);
        assertThat(answer.header("WWW-Authenticate")).isEqualTo("Bearer");
        assertThat(answer.header("Content-Type")).isEqualTo("application/problem+json");
        assertThat(answer.json().get("type").asString()).isEqualTo("urn:corridor:problem:token-missing");
        assertThat(answer.json().get("traceId").asString()).hasSize(32);
    }

    @Test
    void a_path_without_a_door_looks_like_any_other_to_a_caller_without_a_token() {
        assertThat(gateway.get("/tracking/v1/nothing-here").status()).isEqualTo(401);
        assertThat(gateway.getAs("operator", "/tracking/v1/nothing-here").status())
                .isEqualTo(404);
    }

    @ParameterizedTest
    @CsvSource({
        "operator, /customs/v1/holds",
        "declarant, /customs/v1/declarations/1/release",
        "carrier, /tracking/v1/gate-outs",
        "officer, /tracking/v1/interchanges",
        "auditor, /customs/v1/declarations",
        "rashakai, /api/optimizer/retrieval-plans",
        "admin, /tracking/v1/parks/rashakai/arrivals"
    })
    void the_wrong_role_is_refused_and_told_which_one_is_needed(String signIn, String path) {
        Answer answer = gateway.postAs(signIn, path, "{}");

        assertThat(answer.status()).isEqualTo(403);
        assertThat(answer.header("WWW-Authenticate")).contains("insufficient_scope");
        assertThat(answer.json().get("type").asString()).isEqualTo("urn:corridor:problem:role-missing");
        assertThat(answer.json().get("detail").asString()).contains("needs the role");
    }

    @Test
    void the_right_role_comes_in() {
        assertThat(gateway.getAs("operator", CONTAINERS).status()).isEqualTo(200);
        assertThat(gateway.postAs("carrier", "/tracking/v1/interchanges", "{}").status())
                .isBetween(200, 201);
    }

    @Test
    void a_token_without_roles_opens_no_door_at_all() {
        String token = ours(goodClaims().claim("roles", List.of("harbour-master", "TERMINAL_OPERATOR")));

        for (Door door : Doors.all()) {
            String path = door.path().getPatternString().replaceAll("\\{[^}]*}", "1");
            assertThat(gateway.send(door.method().name(), path, null, "Authorization: Bearer " + token)
                            .status())
                    .as(door.method() + " " + path)
                    .isEqualTo(403);
        }
    }

    @Test
    void an_expired_token_is_refused() {
        assertRefused(ours(goodClaims().expirationTime(Date.from(Instant.now().minusSeconds(3600)))));
    }

    @Test
    void a_token_that_never_expires_is_refused() {
        assertRefused(ours(goodClaims().expirationTime(null)));
    }

    @Test
    void a_token_made_for_somebody_else_is_refused() {
        assertRefused(ours(goodClaims().audience("another-port")));
        assertRefused(ours(goodClaims().audience((String) null)));
    }

    @Test
    void a_token_of_another_issuer_is_refused() {
        assertRefused(ours(goodClaims().issuer("http://elsewhere.test")));
    }

    @Test
    void a_token_signed_with_another_key_is_refused() throws JOSEException {
        assertRefused(signed(goodClaims().build(), new RSAKeyGenerator(2048).generate()));
    }

    @Test
    void an_unsigned_token_is_refused() {
        assertRefused(new PlainJWT(goodClaims().build()).serialize());
    }

    @Test
    void the_public_key_cannot_be_used_as_a_shared_secret() throws JOSEException {
        SignedJWT forged =
                new SignedJWT(new JWSHeader(JWSAlgorithm.HS256), goodClaims().build());
        forged.sign(new MACSigner(gateway.bean(RSAKey.class).toRSAPublicKey().getEncoded()));

        assertRefused(forged.serialize());
    }

    @Test
    void a_token_is_taken_from_the_header_only() {
        assertThat(gateway.get(CONTAINERS + "?access_token=" + gateway.token("operator"))
                        .status())
                .isEqualTo(401);
    }

    @ParameterizedTest
    @ValueSource(strings = {"DELETE", "PUT", "PATCH", "OPTIONS"})
    void a_door_opens_for_its_own_methods_only(String method) {
        Answer answer = gateway.send(method, CONTAINERS, null, gateway.bearer("operator"));

        assertThat(answer.status()).isEqualTo(405);
        assertThat(answer.header("Allow")).isEqualTo("GET");
    }

    private void assertRefused(String token) {
        Answer answer = gateway.get(CONTAINERS, "Authorization: Bearer " + token);
        assertThat(answer.status()).isEqualTo(401);
        assertThat(answer.header("WWW-Authenticate")).contains("invalid_token");
        assertThat(answer.json().get("type").asString()).isEqualTo("urn:corridor:problem:token-refused");
    }

    private String ours(JWTClaimsSet.Builder claims) {
        return signed(claims.build(), gateway.bean(RSAKey.class));
    }
}
