package corridor.optimizer.solving;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import java.util.Collections;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.util.ContentCachingResponseWrapper;
import tools.jackson.databind.json.JsonMapper;

/**
 * {@code Prefer: wait=N} on the request that asks for a plan. The request is a transaction of its own, and the plan is not
 * begun before it has committed; so it is waited for out here, around the filter that keeps the answer. The same key again
 * gives the same plan, as far as it is by then.
 */
@Component
@Order(Ordered.LOWEST_PRECEDENCE - 20)
class WaitForNewPlan extends OncePerRequestFilter {
    private static final Pattern NEW_PLAN =
            Pattern.compile("/api/optimizer/([a-z]+)-plans/([0-9a-f-]{36})", Pattern.CASE_INSENSITIVE);

    private final Kinds kinds;
    private final Planning planning;
    private final Waiting waiting;
    private final JsonMapper json;

    WaitForNewPlan(Kinds kinds, Planning planning, Waiting waiting, JsonMapper json) {
        this.kinds = kinds;
        this.planning = planning;
        this.waiting = waiting;
        this.json = json;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return !request.getMethod().equals("POST") || wait(request).isEmpty();
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        ContentCachingResponseWrapper answer = new ContentCachingResponseWrapper(response);
        chain.doFilter(request, answer);
        String location = answer.getHeader(HttpHeaders.LOCATION);
        Matcher plan = NEW_PLAN.matcher(location == null ? "" : location);
        Optional<Duration> wait = wait(request);
        if (answer.getStatus() == HttpStatus.CREATED.value() && plan.matches() && wait.isPresent()) {
            UUID planId = UUID.fromString(plan.group(2));
            try {
                waiting.forPlan(planId, wait.get());
            } catch (InterruptedException closing) {
                Thread.currentThread().interrupt();
            }
            answer.resetBuffer();
            answer.setHeader("Preference-Applied", "wait=" + wait.get().toSeconds());
            json.writeValue(answer.getOutputStream(), planning.view(kinds.named(plan.group(1)), planId));
        }
        answer.copyBodyToResponse();
    }

    private static Optional<Duration> wait(HttpServletRequest request) {
        return Preference.wait(Collections.list(request.getHeaders("Prefer")));
    }
}
