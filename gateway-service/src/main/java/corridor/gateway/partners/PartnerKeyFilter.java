package corridor.gateway.partners;

import corridor.gateway.problem.Problems;
import corridor.gateway.problem.Refusal;
import corridor.gateway.problem.Violation;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import java.util.Collections;
import java.util.Enumeration;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.server.resource.authentication.JwtAuthenticationToken;
import org.springframework.web.filter.OncePerRequestFilter;

/** Signs in whoever comes with a key, in the header of the port's choice or as a bearer token. */
public final class PartnerKeyFilter extends OncePerRequestFilter {
    private static final Logger LOG = LoggerFactory.getLogger(PartnerKeyFilter.class);
    private static final String BEARER = "Bearer ";

    private final String header;
    private final PartnerKeys keys;
    private final Problems problems;

    /** @param keys null if this port takes none */
    PartnerKeyFilter(String header, PartnerKeys keys, Problems problems) {
        this.header = header;
        this.keys = keys;
        this.problems = problems;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        Optional<String> key = key(request);
        if (key.isEmpty()) {
            chain.doFilter(request, response);
            return;
        }
        Optional<Jwt> token;
        try {
            token = keys == null ? Optional.empty() : keys.token(key.get());
        } catch (PartnerKeys.CannotTell e) {
            LOG.warn("Keys cannot be checked: {}", e.getMessage());
            problems.write(request, response, cannotTell());
            return;
        }
        if (token.isEmpty()) {
            problems.write(request, response, refused());
            return;
        }
        PartnerToken.put(request, token.get());
        SecurityContext context = SecurityContextHolder.createEmptyContext();
        context.setAuthentication(new JwtAuthenticationToken(token.get()));
        SecurityContextHolder.setContext(context);
        chain.doFilter(new WithoutKey(request), response);
    }

    private Optional<String> key(HttpServletRequest request) {
        String sent = request.getHeader(header);
        if (sent != null) {
            return Optional.of(sent);
        }
        String bearer = request.getHeader(HttpHeaders.AUTHORIZATION);
        return bearer != null
                        && bearer.regionMatches(true, 0, BEARER, 0, BEARER.length())
                        && bearer.startsWith(PartnerKeys.PREFIX, BEARER.length())
                ? Optional.of(bearer.substring(BEARER.length()))
                : Optional.empty();
    }

    private Refusal refused() {
        return new Refusal(
                HttpStatus.UNAUTHORIZED,
                "api-key-refused",
                "Your key is not accepted",
                "The key is none of this port's, has expired or was revoked.",
                new Violation(header, "a key of the port's is needed", "ask the port's administrator for one"));
    }

    private static Refusal cannotTell() {
        return new Refusal(
                        HttpStatus.SERVICE_UNAVAILABLE,
                        "sign-in-unavailable",
                        "Tokens cannot be checked",
                        "Keys cannot be looked up now; yours may be good.")
                .retryAfter(Duration.ofSeconds(5));
    }

    /** Whoever came with a key is signed in; whatever else it sent under this name is not looked at. */
    private static final class WithoutKey extends HttpServletRequestWrapper {
        WithoutKey(HttpServletRequest request) {
            super(request);
        }

        @Override
        public String getHeader(String name) {
            return HttpHeaders.AUTHORIZATION.equalsIgnoreCase(name) ? null : super.getHeader(name);
        }

        @Override
        public Enumeration<String> getHeaders(String name) {
            return HttpHeaders.AUTHORIZATION.equalsIgnoreCase(name)
                    ? Collections.emptyEnumeration()
                    : super.getHeaders(name);
        }

        @Override
        public Enumeration<String> getHeaderNames() {
            return Collections.enumeration(Collections.list(super.getHeaderNames()).stream()
                    .filter(name -> !HttpHeaders.AUTHORIZATION.equalsIgnoreCase(name))
                    .toList());
        }
    }
}
