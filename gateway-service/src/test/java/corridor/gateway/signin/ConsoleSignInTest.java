package corridor.gateway.signin;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jwt.SignedJWT;
import corridor.gateway.testing.RunningGateway;
import java.net.CookieManager;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A person in a browser: sign-in page, code, token (OAuth 2.1 authorization code with PKCE). */
class ConsoleSignInTest {
    private static final String VERIFIER = "a-verifier-that-is-long-enough-for-pkce-0123456789";
    private static final String HOME = "http://127.0.0.1:8080/";

    private final RunningGateway gateway = RunningGateway.local();
    private final HttpClient browser = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .cookieHandler(new CookieManager())
            .build();

    @Test
    void a_person_signs_in_on_the_page_and_the_console_gets_a_token() throws Exception {
        HttpResponse<String> sentToSignIn =
                get(authorize(HOME, "&code_challenge_method=S256&code_challenge=" + challenge()));
        assertThat(sentToSignIn.statusCode()).isEqualTo(302);
        assertThat(location(sentToSignIn)).endsWith("/login");

        HttpResponse<String> signedIn = signIn("officer", RunningGateway.PASSWORD);
        HttpResponse<String> withCode = get(location(signedIn));
        Matcher code = Pattern.compile("[?&]code=([^&]+)").matcher(location(withCode));
        assertThat(location(withCode)).startsWith(HOME);
        assertThat(code.find()).isTrue();

        JsonNode tokens = exchange(code.group(1), VERIFIER);
        SignedJWT access = SignedJWT.parse(tokens.get("access_token").asString());
        SignedJWT identity = SignedJWT.parse(tokens.get("id_token").asString());
        assertThat(access.getJWTClaimsSet().getSubject()).isEqualTo("officer");
        assertThat(access.getJWTClaimsSet().getStringListClaim("roles")).containsExactly("customs-officer");
        assertThat(access.getJWTClaimsSet().getAudience()).containsExactly("corridor");
        assertThat(identity.getJWTClaimsSet().getAudience()).containsExactly("console");
        assertThat(gateway.get("/tracking/v1/containers", "Authorization: Bearer " + access.serialize())
                        .status())
                .isEqualTo(200);
        assertThat(gateway.get("/tracking/v1/containers", "Authorization: Bearer " + identity.serialize())
                        .status())
                .as("an ID token opens no door")
                .isEqualTo(401);
    }

    @Test
    void a_code_is_worth_nothing_without_its_verifier() throws Exception {
        get(authorize(HOME, "&code_challenge_method=S256&code_challenge=" + challenge()));
        HttpResponse<String> withCode = get(location(signIn("officer", RunningGateway.PASSWORD)));
        Matcher code = Pattern.compile("[?&]code=([^&]+)").matcher(location(withCode));
        assertThat(code.find()).isTrue();

        assertThat(exchange(code.group(1), "another-verifier-that-is-long-enough-0123456789")
                        .get("error")
                        .asString())
                .isEqualTo("invalid_grant");
    }

    @Test
    void nobody_signs_in_without_proof_of_possession_or_to_another_page() throws Exception {
        signIn("officer", RunningGateway.PASSWORD);

        HttpResponse<String> withoutProof = get(authorize(HOME, ""));
        HttpResponse<String> elsewhere =
                get(authorize("http://evil.test/", "&code_challenge_method=S256&code_challenge=" + challenge()));

        assertThat(location(withoutProof)).contains("error=invalid_request");
        assertThat(elsewhere.statusCode()).isEqualTo(400);
    }

    @Test
    void a_wrong_password_or_a_forged_form_does_not_sign_in() throws Exception {
        assertThat(location(signIn("officer", "not-the-password"))).endsWith("/login?error");

        HttpResponse<String> forged = post("/login", "username=officer&password=" + RunningGateway.PASSWORD);
        assertThat(forged.statusCode()).isEqualTo(403);
    }

    private HttpResponse<String> signIn(String name, String password) throws Exception {
        Matcher csrf = Pattern.compile("name=\"_csrf\"[^>]*value=\"([^\"]+)\"")
                .matcher(get("/login").body());
        assertThat(csrf.find()).isTrue();
        return post("/login", "username=" + name + "&password=" + password + "&_csrf=" + csrf.group(1));
    }

    private JsonNode exchange(String code, String verifier) throws Exception {
        HttpResponse<String> answer = post(
                "/oauth2/token",
                "grant_type=authorization_code&client_id=console&redirect_uri=" + HOME + "&code=" + code
                        + "&code_verifier=" + verifier);
        return JsonMapper.shared().readTree(answer.body());
    }

    private String authorize(String redirect, String more) {
        return "/oauth2/authorize?response_type=code&client_id=console&scope=openid&state=s&redirect_uri=" + redirect
                + more;
    }

    private static String challenge() throws Exception {
        byte[] hash = MessageDigest.getInstance("SHA-256").digest(VERIFIER.getBytes(StandardCharsets.US_ASCII));
        return Base64.getUrlEncoder().withoutPadding().encodeToString(hash);
    }

    private HttpResponse<String> get(String path) throws Exception {
        return browser.send(
                HttpRequest.newBuilder(at(path)).header("Accept", "text/html").build(), BodyHandlers.ofString());
    }

    private HttpResponse<String> post(String path, String form) throws Exception {
        return browser.send(
                HttpRequest.newBuilder(at(path))
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(BodyPublishers.ofString(form))
                        .build(),
                BodyHandlers.ofString());
    }

    private URI at(String path) {
        return path.startsWith("http") ? URI.create(path) : URI.create(gateway.address() + path);
    }

    private static String location(HttpResponse<String> response) {
        return response.headers().firstValue("Location").orElse("");
    }
}
