package corridor.gateway.routing;

import static org.assertj.core.api.Assertions.assertThat;

import corridor.gateway.problem.Problems;
import corridor.gateway.testing.RunningGateway;
import java.net.ConnectException;
import java.net.SocketException;
import java.net.SocketTimeoutException;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.web.client.ResourceAccessException;
import org.springframework.web.servlet.function.HandlerFunction;
import org.springframework.web.servlet.function.ServerRequest;
import org.springframework.web.servlet.function.ServerResponse;

class BackendCallTest {
    private final BackendCall call =
            new BackendCall(Backend.CUSTOMS, RunningGateway.local().bean(Problems.class));
    private final AtomicInteger calls = new AtomicInteger();

    @Test
    void a_read_that_did_not_arrive_is_sent_a_second_time() throws Exception {
        HandlerFunction<ServerResponse> comingUp = request -> {
            if (calls.incrementAndGet() == 1) {
                throw new ResourceAccessException("down", new ConnectException("refused"));
            }
            return ServerResponse.ok().build();
        };

        assertThat(call.filter(request("GET"), comingUp).statusCode().value()).isEqualTo(200);
        assertThat(calls).hasValue(2);
    }

    @ParameterizedTest
    @CsvSource({
        "GET, refused, 2, 503",
        "HEAD, refused, 2, 503",
        "GET, reset, 1, 503",
        "GET, slow, 1, 504",
        "POST, refused, 1, 503",
        "POST, reset, 1, 503",
        "POST, slow, 1, 504"
    })
    void a_write_is_never_sent_twice_and_a_read_only_if_it_did_not_arrive(
            String method, String failure, int times, int status) throws Exception {
        HandlerFunction<ServerResponse> failing = request -> {
            calls.incrementAndGet();
            throw switch (failure) {
                case "refused" -> new ResourceAccessException("down", new ConnectException("refused"));
                case "reset" -> new ResourceAccessException("gone", new SocketException("reset"));
                default -> new ResourceAccessException("slow", new SocketTimeoutException("slow"));
            };
        };

        assertThat(call.filter(request(method), failing).statusCode().value()).isEqualTo(status);
        assertThat(calls).hasValue(times);
    }

    private static ServerRequest request(String method) {
        return ServerRequest.create(new MockHttpServletRequest(method, "/customs/v1/holds"), List.of());
    }
}
