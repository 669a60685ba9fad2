package corridor.gateway.limits;

import corridor.gateway.problem.Problems;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.security.autoconfigure.web.servlet.SecurityFilterProperties;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.util.unit.DataSize;
import org.springframework.web.filter.OncePerRequestFilter;

/** Refuses bodies that are too large: at once if the request says its length, otherwise as soon as it has sent too much. */
@Component
@Order(SecurityFilterProperties.DEFAULT_FILTER_ORDER - 10)
class BodyLimit extends OncePerRequestFilter {
    private final Problems problems;
    private final DataSize limit;

    BodyLimit(Problems problems, @Value("${corridor.limits.body}") DataSize limit) {
        this.problems = problems;
        this.limit = limit;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (request.getContentLengthLong() > limit.toBytes()) {
            problems.write(request, response, new BodyTooLarge(limit).refusal());
        } else {
            chain.doFilter(new CountedBody(request, limit), response);
        }
    }
}
