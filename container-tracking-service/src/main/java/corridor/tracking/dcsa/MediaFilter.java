package corridor.tracking.dcsa;

import corridor.events.PortJson;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.InvalidMediaTypeException;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/** The standards speak JSON. Whoever sends or wants something else is told so in their words, once it has signed in. */
@Component
@Order(Ordered.LOWEST_PRECEDENCE - 30)
class MediaFilter extends OncePerRequestFilter {
    private static final Set<String> WITH_A_BODY = Set.of("POST", "PUT");

    private final Clock clock;

    MediaFilter(Clock clock) {
        this.clock = clock;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return Version.of(request).isEmpty();
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (WITH_A_BODY.contains(request.getMethod()) && !sendsJson(request)) {
            refuse(request, response, HttpStatus.UNSUPPORTED_MEDIA_TYPE, "Content-Type: a body is application/json");
        } else if (!takesJson(request)) {
            refuse(request, response, HttpStatus.NOT_ACCEPTABLE, "Accept: every answer is application/json");
        } else {
            chain.doFilter(request, response);
        }
    }

    private static boolean sendsJson(HttpServletRequest request) {
        String sent = request.getContentType();
        try {
            return sent == null || MediaType.parseMediaType(sent).equalsTypeAndSubtype(MediaType.APPLICATION_JSON);
        } catch (InvalidMediaTypeException e) {
            return false;
        }
    }

    private static boolean takesJson(HttpServletRequest request) {
        try {
            List<MediaType> wanted =
                    MediaType.parseMediaTypes(Collections.list(request.getHeaders(HttpHeaders.ACCEPT)));
            return wanted.isEmpty()
                    || wanted.stream()
                            .anyMatch(each -> each.getQualityValue() > 0 && each.includes(MediaType.APPLICATION_JSON));
        } catch (InvalidMediaTypeException e) {
            return false;
        }
    }

    private void refuse(HttpServletRequest request, HttpServletResponse response, HttpStatus status, String why)
            throws IOException {
        Version version = Version.of(request).orElseThrow();
        response.setStatus(status.value());
        response.setContentType(MediaType.APPLICATION_JSON_VALUE);
        response.getOutputStream()
                .write(PortJson.mapper()
                        .writeValueAsBytes(version.error(
                                request, status, "refused", List.of(new Fault(null, why)), clock.instant())));
    }
}
