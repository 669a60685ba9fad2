package corridor.gateway.access;

import corridor.gateway.problem.Problems;
import corridor.gateway.problem.Refusal;
import corridor.gateway.problem.Violation;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.authentication.AuthenticationServiceException;
import org.springframework.security.authorization.AuthorizationDecision;
import org.springframework.security.authorization.AuthorizationManager;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.oauth2.server.resource.authentication.JwtAuthenticationToken;
import org.springframework.security.oauth2.server.resource.web.access.BearerTokenAccessDeniedHandler;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.access.AccessDeniedHandler;
import org.springframework.security.web.access.intercept.RequestAuthorizationContext;

/**
 * Stands at the door: lets a caller in whose token has one of the door's roles, and says to the others what is missing.
 * A caller with a token may learn that a path has no door (the router answers 404); a caller without one may not.
 */
final class Keeper
        implements AuthorizationManager<RequestAuthorizationContext>, AuthenticationEntryPoint, AccessDeniedHandler {
    private static final Logger LOG = LoggerFactory.getLogger(Keeper.class);

    private final Problems problems;
    private final BearerTokenAccessDeniedHandler denial = new BearerTokenAccessDeniedHandler();

    Keeper(Problems problems) {
        this.problems = problems;
    }

    @Override
    public AuthorizationDecision authorize(
            Supplier<? extends Authentication> caller, RequestAuthorizationContext context) {
        if (!(caller.get() instanceof JwtAuthenticationToken token)) {
            return new AuthorizationDecision(false);
        }
        return new AuthorizationDecision(door(context.getRequest())
                .map(door -> door.admits(Role.of(token.getToken())))
                .orElse(true));
    }

    @Override
    public void commence(HttpServletRequest request, HttpServletResponse response, AuthenticationException failure)
            throws IOException {
        if (failure instanceof AuthenticationServiceException) {
            LOG.warn("Tokens cannot be checked: {}", failure.getMessage());
            problems.write(request, response, issuerSilent());
            return;
        }
        boolean sent = request.getHeader(HttpHeaders.AUTHORIZATION) != null;
        String detail = sent
                ? "The token is not one that this port accepts, or it has expired."
                : "The request carries no token.";
        problems.write(
                request,
                response,
                new Refusal(
                                HttpStatus.UNAUTHORIZED,
                                sent ? "token-refused" : "token-missing",
                                sent ? "Your token is not accepted" : "Sign in first",
                                detail,
                                new Violation(
                                        "Authorization",
                                        "a valid bearer token of the port's issuer is needed",
                                        "fetch one and send it as 'Authorization: Bearer …'"))
                        .with(
                                HttpHeaders.WWW_AUTHENTICATE,
                                sent
                                        ? "Bearer error=\"invalid_token\", error_description=\"" + detail + "\""
                                        : "Bearer"));
    }

    @Override
    public void handle(HttpServletRequest request, HttpServletResponse response, AccessDeniedException failure)
            throws IOException {
        denial.handle(request, response, failure);
        String rule =
                "this needs the role " + door(request).map(Door::rolesInWords).orElse("of somebody who may do it");
        problems.write(
                request,
                response,
                new Refusal(
                        HttpStatus.FORBIDDEN,
                        "role-missing",
                        "Your role does not allow this",
                        "The token is valid, but " + rule + ".",
                        new Violation("Authorization", rule, "ask the port's administrator for the role")));
    }

    private static Refusal issuerSilent() {
        return new Refusal(
                        HttpStatus.SERVICE_UNAVAILABLE,
                        "sign-in-unavailable",
                        "Tokens cannot be checked",
                        "The issuer of tokens does not answer; your token may be good.")
                .retryAfter(Duration.ofSeconds(5));
    }

    private static Optional<Door> door(HttpServletRequest request) {
        HttpMethod method = HttpMethod.valueOf(Objects.requireNonNull(request.getMethod()));
        return Doors.find(method, request.getRequestURI());
    }
}
