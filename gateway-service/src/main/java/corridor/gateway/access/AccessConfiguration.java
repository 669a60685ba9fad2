package corridor.gateway.access;

import corridor.gateway.limits.SecurityHeaders;
import corridor.gateway.partners.PartnerKeyFilter;
import corridor.gateway.problem.NotHere;
import corridor.gateway.problem.Problems;
import corridor.gateway.problem.Refusal;
import corridor.gateway.problem.Violation;
import jakarta.servlet.DispatcherType;
import java.util.List;
import org.springframework.boot.security.autoconfigure.actuate.web.servlet.EndpointRequest;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.security.config.ObjectPostProcessor;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.oauth2.server.resource.authentication.JwtAuthenticationConverter;
import org.springframework.security.oauth2.server.resource.web.authentication.BearerTokenAuthenticationFilter;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.firewall.RequestRejectedHandler;

/** Three kinds of request: to the APIs (by token), to the few public pages, and, on its own port, to the management. */
@Configuration(proxyBeanMethods = false)
class AccessConfiguration {
    private static final String[] APIS = {"/tracking/v1/**", "/customs/v1/**", "/optimizer/v1/**", "/api/**", "/dcsa/**"
    };
    private static final String[] PUBLIC_PAGES = {
        "/", "/favicon.svg", "/style.css", "/status", "/docs", "/docs/**", "/openapi/{service}"
    };

    @Bean
    @Order(10)
    SecurityFilterChain management(HttpSecurity http) {
        return stateless(http.securityMatcher(EndpointRequest.toAnyEndpoint()))
                .authorizeHttpRequests(requests -> requests.requestMatchers(HttpMethod.GET)
                        .permitAll()
                        .anyRequest()
                        .denyAll())
                .build();
    }

    @Bean
    @Order(20)
    SecurityFilterChain apis(HttpSecurity http, Problems problems, PartnerKeyFilter partners) {
        Keeper keeper = new Keeper(problems);
        return stateless(http.securityMatcher(APIS))
                .addFilterBefore(partners, BearerTokenAuthenticationFilter.class)
                .authorizeHttpRequests(requests -> requests.anyRequest().access(keeper))
                .oauth2ResourceServer(server -> server.withObjectPostProcessor(failuresTo(keeper))
                        .jwt(jwt -> jwt.jwtAuthenticationConverter(noAuthorities()))
                        .authenticationEntryPoint(keeper)
                        .accessDeniedHandler(keeper))
                .exceptionHandling(
                        failing -> failing.authenticationEntryPoint(keeper).accessDeniedHandler(keeper))
                .build();
    }

    /** Everything else is closed, and says so in the words of a path that does not exist. */
    @Bean
    @Order(30)
    SecurityFilterChain pages(HttpSecurity http, Problems problems) {
        return stateless(http)
                .authorizeHttpRequests(
                        requests -> requests.dispatcherTypeMatchers(DispatcherType.FORWARD, DispatcherType.ERROR)
                                .permitAll()
                                .requestMatchers(HttpMethod.GET, PUBLIC_PAGES)
                                .permitAll()
                                .requestMatchers(HttpMethod.HEAD, PUBLIC_PAGES)
                                .permitAll()
                                .anyRequest()
                                .denyAll())
                .exceptionHandling(closed -> closed.authenticationEntryPoint(
                                (request, response, failure) -> problems.write(request, response, new NotHere()))
                        .accessDeniedHandler(
                                (request, response, failure) -> problems.write(request, response, new NotHere())))
                .build();
    }

    /** Paths that try to mean something else ({@code ..}, {@code ;}, encoded slashes) go no further than this. */
    @Bean
    RequestRejectedHandler crookedPaths(Problems problems) {
        return (request, response, rejected) -> problems.write(
                request,
                response,
                new Refusal(
                        HttpStatus.BAD_REQUEST,
                        "crooked-request",
                        "The request is not in its plain form",
                        "The path, a parameter or a header has a form that could be read in two ways.",
                        new Violation(
                                "path", "paths are plain and normalised", "send the path as the API's text has it")));
    }

    /** By default an issuer that does not answer would be an error of ours, with a stack trace for every request. */
    private static ObjectPostProcessor<BearerTokenAuthenticationFilter> failuresTo(Keeper keeper) {
        return new ObjectPostProcessor<>() {
            @Override
            public <F extends BearerTokenAuthenticationFilter> F postProcess(F filter) {
                filter.setAuthenticationFailureHandler(keeper::commence);
                return filter;
            }
        };
    }

    private static HttpSecurity stateless(HttpSecurity http) {
        return http.csrf(AbstractHttpConfigurer::disable) // no cookies here, so nothing to forge
                .sessionManagement(session -> session.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .requestCache(AbstractHttpConfigurer::disable)
                .logout(AbstractHttpConfigurer::disable)
                .headers(SecurityHeaders::apply);
    }

    /** Roles are read by {@link Role#of}; Spring's authorities are not used, so that there is one way to ask. */
    private static JwtAuthenticationConverter noAuthorities() {
        JwtAuthenticationConverter converter = new JwtAuthenticationConverter();
        converter.setJwtGrantedAuthoritiesConverter(token -> List.of());
        return converter;
    }
}
