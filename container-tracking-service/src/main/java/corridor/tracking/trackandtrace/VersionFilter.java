package corridor.tracking.trackandtrace;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/** Says the version in every answer, errors included: before anything else can answer. */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
class VersionFilter extends OncePerRequestFilter {
    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        Version.of(request).ifPresent(version -> response.setHeader(Version.HEADER, version.number()));
        chain.doFilter(request, response);
    }
}
