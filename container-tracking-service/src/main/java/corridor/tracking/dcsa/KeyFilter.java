package corridor.tracking.dcsa;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Set;
import java.util.UUID;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * The standards' writes carry no {@code Idempotency-Key}: what makes them happen once are the ids of the events in them. The
 * port's own filter is given a new key for each.
 */
@Component
@Order(Ordered.LOWEST_PRECEDENCE - 20)
class KeyFilter extends OncePerRequestFilter {
    private static final String KEY = "Idempotency-Key";
    private static final Set<String> WRITES = Set.of("POST", "PUT", "DELETE");

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return Version.of(request).isEmpty() || !WRITES.contains(request.getMethod()) || request.getHeader(KEY) != null;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        String key = UUID.randomUUID().toString();
        chain.doFilter(
                new HttpServletRequestWrapper(request) {
                    @Override
                    public String getHeader(String name) {
                        return KEY.equalsIgnoreCase(name) ? key : super.getHeader(name);
                    }
                },
                response);
    }
}
