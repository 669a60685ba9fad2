package corridor.gateway.status;

import corridor.gateway.routing.Backend;
import corridor.gateway.routing.Backends;
import corridor.gateway.status.PortStatus.ServiceStatus;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.springframework.http.client.HttpComponentsClientHttpRequestFactory;
import org.springframework.stereotype.Component;
import org.springframework.web.client.RestClient;
import org.springframework.web.client.RestClientException;

/** Asks every service how it is, all at once, and at most every two seconds however often it is called. */
@Component
class HealthRound {
    private static final Duration FRESH = Duration.ofSeconds(2);
    private static final Duration PATIENCE = Duration.ofSeconds(2);

    private final Backends backends;
    private final RestClient client;
    private PortStatus last;

    HealthRound(Backends backends, CloseableHttpClient backendClient) {
        this.backends = backends;
        HttpComponentsClientHttpRequestFactory requests = new HttpComponentsClientHttpRequestFactory(backendClient);
        requests.setReadTimeout(PATIENCE);
        this.client = RestClient.builder().requestFactory(requests).build(); // not traced: it is nobody's request
    }

    synchronized PortStatus status() throws InterruptedException {
        Instant now = Instant.now();
        if (last == null || last.checkedAt().plus(FRESH).isBefore(now)) {
            last = PortStatus.of(now, askAll());
        }
        return last;
    }

    private List<ServiceStatus> askAll() throws InterruptedException {
        try (ExecutorService asking = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<ServiceStatus>> answers = Arrays.stream(Backend.values())
                    .map(backend -> asking.submit(() -> ask(backend)))
                    .toList();
            List<ServiceStatus> statuses = new java.util.ArrayList<>();
            for (Future<ServiceStatus> answer : answers) {
                statuses.add(answer.get());
            }
            return statuses;
        } catch (ExecutionException e) {
            throw new IllegalStateException("a service could not be asked", e);
        }
    }

    private ServiceStatus ask(Backend backend) {
        URI health = backends.management(backend, "/actuator/health");
        long start = System.nanoTime();
        boolean up;
        try {
            up = client.get()
                    .uri(health)
                    .exchange((request, response) -> response.getStatusCode().is2xxSuccessful());
        } catch (RestClientException e) {
            up = false;
        }
        long took = Duration.ofNanos(System.nanoTime() - start).toMillis();
        return new ServiceStatus(backend.path(), up ? "UP" : "DOWN", took);
    }
}
