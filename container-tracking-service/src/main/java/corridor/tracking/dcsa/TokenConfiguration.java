package corridor.tracking.dcsa;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.web.SecurityFilterChain;
import tools.jackson.databind.json.JsonMapper;

/** A token is needed here as everywhere; that one is missing is said in the standard's shape. */
@Configuration(proxyBeanMethods = false)
class TokenConfiguration {
    @Bean
    @Order(15)
    SecurityFilterChain trackAndTrace(HttpSecurity http, JsonMapper mapper, Clock clock) {
        return http.securityMatcher(request -> Version.of(request).isPresent())
                .csrf(AbstractHttpConfigurer::disable) // no cookies, so nothing to forge
                .sessionManagement(session -> session.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .authorizeHttpRequests(requests -> requests.anyRequest().authenticated())
                .oauth2ResourceServer(server -> server.jwt(jwt -> {})
                        .authenticationEntryPoint(
                                (request, response, failure) -> tokenMissing(request, response, mapper, clock)))
                .build();
    }

    private static void tokenMissing(
            HttpServletRequest request, HttpServletResponse response, JsonMapper mapper, Clock clock)
            throws IOException {
        response.setStatus(HttpStatus.UNAUTHORIZED.value());
        response.setHeader(HttpHeaders.WWW_AUTHENTICATE, "Bearer");
        response.setContentType(MediaType.APPLICATION_JSON_VALUE);
        mapper.writeValue(
                response.getOutputStream(),
                Version.of(request)
                        .orElseThrow()
                        .error(
                                request,
                                HttpStatus.UNAUTHORIZED,
                                "tokenMissing",
                                List.of(
                                        new Fault(
                                                null,
                                                "the request carries no token that this port accepts, or one that has expired")),
                                clock.instant()));
    }
}
