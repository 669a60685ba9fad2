package corridor.gateway.signin;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import corridor.gateway.testing.RunningGateway;
import corridor.gateway.testing.RunningGateway.Answer;
import java.text.ParseException;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

class SignInTest {
    private final RunningGateway gateway = RunningGateway.local();

    @ParameterizedTest
    @CsvSource({
        "operator, terminal-operator, GIT",
        "officer, customs-officer, PK-CUSTOMS",
        "declarant, declarant, INDUS-CLEARING",
        "carrier, carrier, COSU",
        "rashakai, inland-park, rashakai",
        "dhabeji, inland-park, dhabeji",
        "auditor, auditor, PORT-AUDIT",
        "admin, administrator, PORT"
    })
    void a_program_gets_a_token_with_its_role_and_party(String signIn, String role, String party)
            throws ParseException {
        SignedJWT token = SignedJWT.parse(gateway.token(signIn));
        JWTClaimsSet claims = token.getJWTClaimsSet();

        assertThat(token.getHeader().getAlgorithm().getName()).isEqualTo("RS256");
        assertThat(claims.getSubject()).isEqualTo(signIn);
        assertThat(claims.getIssuer()).isEqualTo(RunningGateway.ISSUER);
        assertThat(claims.getAudience()).containsExactly("corridor");
        assertThat(claims.getStringListClaim("roles")).containsExactly(role);
        assertThat(claims.getStringClaim("party")).isEqualTo(party);
        assertThat(Duration.between(
                        claims.getIssueTime().toInstant(),
                        claims.getExpirationTime().toInstant()))
                .isEqualTo(Duration.ofHours(8));
    }

    @Test
    void a_wrong_password_gets_nothing() {
        Answer answer = gateway.askForToken("operator", "not-the-password");

        assertThat(answer.status()).isEqualTo(401);
        assertThat(answer.json().get("error").asString()).isEqualTo("invalid_client");
        assertThat(gateway.askForToken("nobody", RunningGateway.PASSWORD).status())
                .isEqualTo(401);
    }

    @Test
    void the_console_is_no_program_and_gets_no_token_by_itself() {
        Answer answer = gateway.send(
                "POST",
                "/oauth2/token",
                "grant_type=client_credentials&client_id=console",
                "Content-Type: application/x-www-form-urlencoded");

        assertThat(answer.status()).isEqualTo(401);
    }

    @Test
    void the_issuer_describes_itself_and_publishes_no_private_key() throws ParseException {
        JsonNode about = gateway.get("/.well-known/openid-configuration").json();
        JsonNode key = gateway.get("/oauth2/jwks").json().get("keys").get(0);

        assertThat(about.get("issuer").asString()).isEqualTo(RunningGateway.ISSUER);
        assertThat(RSAKey.parse(key.toString()).isPrivate()).isFalse();
        assertThat(key.get("kid").asString())
                .isEqualTo(gateway.bean(RSAKey.class).getKeyID());
    }

    @Test
    void programs_asking_for_tokens_all_day_leave_nothing_behind() {
        String token = gateway.token("operator");

        assertThat(gateway.bean(Authorizations.class).findByToken(token, null)).isNull();
    }
}
