package corridor.service.access;

import corridor.service.problem.ProblemWriter;
import corridor.service.problem.Refusal;
import corridor.service.problem.Violation;
import java.util.List;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.security.autoconfigure.actuate.web.servlet.EndpointRequest;
import org.springframework.context.annotation.Bean;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.config.observation.SecurityObservationSettings;
import org.springframework.security.oauth2.server.resource.authentication.JwtAuthenticationConverter;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/**
 * Every request carries a token of the port's issuer; nothing else is read but the OpenAPI text. Health and metrics live on
 * the management port, which the public door does not reach.
 */
@AutoConfiguration
class AccessConfiguration implements WebMvcConfigurer {

    /** A request is a span and a time; each filter on its way is not: that cost a sixth of a small request. */
    @Bean
    SecurityObservationSettings securityIsNotObserved() {
        return SecurityObservationSettings.noObservations();
    }

    @Bean
    @Order(10)
    SecurityFilterChain management(HttpSecurity http) {
        return http.securityMatcher(EndpointRequest.toAnyEndpoint())
                .csrf(AbstractHttpConfigurer::disable)
                .sessionManagement(session -> session.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .authorizeHttpRequests(requests -> requests.requestMatchers(HttpMethod.GET)
                        .permitAll()
                        .anyRequest()
                        .denyAll())
                .build();
    }

    @Bean
    @Order(20)
    SecurityFilterChain tokensOnly(HttpSecurity http, ProblemWriter problems) {
        return http.csrf(AbstractHttpConfigurer::disable) // no cookies, so nothing to forge
                .sessionManagement(session -> session.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .authorizeHttpRequests(requests -> requests.requestMatchers("/v3/api-docs", "/v3/api-docs.yaml")
                        .permitAll()
                        .anyRequest()
                        .authenticated())
                .oauth2ResourceServer(server -> server.jwt(jwt -> jwt.jwtAuthenticationConverter(noAuthorities()))
                        .authenticationEntryPoint((request, response, failure) -> {
                            response.setHeader(HttpHeaders.WWW_AUTHENTICATE, "Bearer");
                            problems.write(request, response, new TokenMissing());
                        })
                        .accessDeniedHandler((request, response, failure) ->
                                problems.write(request, response, new RoleMissing("this is closed to you"))))
                .build();
    }

    /** Roles are read by {@link Caller}; Spring's authorities are not used, so that there is one way to ask. */
    private static JwtAuthenticationConverter noAuthorities() {
        JwtAuthenticationConverter converter = new JwtAuthenticationConverter();
        converter.setJwtGrantedAuthoritiesConverter(token -> List.of());
        return converter;
    }

    @Override
    public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
        resolvers.add(new CallerArgument());
    }

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(new RoleCheck());
    }

    private static final class TokenMissing extends Refusal {
        private static final long serialVersionUID = 1L;

        TokenMissing() {
            super(
                    HttpStatus.UNAUTHORIZED,
                    "token-missing",
                    "Sign in first",
                    "The request carries no token that this port accepts, or one that has expired.",
                    new Violation(
                            "Authorization",
                            "a bearer token of the port's issuer is needed",
                            "fetch one and send it as 'Authorization: Bearer …'"));
        }
    }
}
