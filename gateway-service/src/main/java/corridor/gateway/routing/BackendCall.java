package corridor.gateway.routing;

import corridor.gateway.problem.Problems;
import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpMethod;
import org.springframework.web.client.ResourceAccessException;
import org.springframework.web.servlet.function.HandlerFilterFunction;
import org.springframework.web.servlet.function.HandlerFunction;
import org.springframework.web.servlet.function.ServerRequest;
import org.springframework.web.servlet.function.ServerResponse;

/**
 * A request on its way to a service. Only a read that never arrived is sent a second time, once; a write is never
 * repeated here, its sender does that with the same Idempotency-Key.
 */
final class BackendCall implements HandlerFilterFunction<ServerResponse, ServerResponse> {
    private static final Logger LOG = LoggerFactory.getLogger(BackendCall.class);
    private static final Duration PAUSE = Duration.ofMillis(250);

    private final Backend backend;
    private final Problems problems;

    BackendCall(Backend backend, Problems problems) {
        this.backend = backend;
        this.problems = problems;
    }

    @Override
    public ServerResponse filter(ServerRequest request, HandlerFunction<ServerResponse> next) throws Exception {
        try {
            return next.handle(request);
        } catch (ResourceAccessException failure) {
            if (!isRead(request) || Reach.of(failure) != Reach.NOT_REACHED) {
                return refused(failure);
            }
        }
        Thread.sleep(PAUSE);
        try {
            return next.handle(request);
        } catch (ResourceAccessException failure) {
            return refused(failure);
        }
    }

    private ServerResponse refused(ResourceAccessException failure) {
        Reach reach = Reach.of(failure);
        LOG.warn(
                "{}: {} ({})",
                backend.path(),
                reach,
                failure.getMostSpecificCause().toString());
        return problems.response(reach.refusal(backend, failure));
    }

    private static boolean isRead(ServerRequest request) {
        return request.method().equals(HttpMethod.GET) || request.method().equals(HttpMethod.HEAD);
    }
}
