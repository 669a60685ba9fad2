package corridor.benchmarks.customs;

import corridor.port.ContainerNumber;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Declarants who lodge over HTTP, each declaration its own, and wait for each answer. */
final class Lodgers {
    private static final int DECLARANTS = 20;

    private final CustomsProcess customs;
    private final int items;
    private final List<String> tokens = new ArrayList<>();
    private final AtomicInteger serial = new AtomicInteger();
    private final HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    Lodgers(CustomsProcess customs, Issuer issuer, int items) throws Exception {
        this.customs = customs;
        this.items = items;
        for (int i = 0; i < DECLARANTS; i++) {
            tokens.add(issuer.token("DECLARANT-" + i, "declarant"));
        }
    }

    /** What came of a run: declarations per second, and how long each answer took, in order of length. */
    record Run(double perSecond, double[] millis) {
        double percentile(double share) {
            return millis[(int) Math.min(millis.length - 1L, Math.round(share * millis.length))];
        }
    }

    static String box(int number) {
        return ContainerNumber.withCheckDigit("BENU%06d".formatted(number)).value();
    }

    /** How many have been lodged, and so the number of the next. */
    int lodged() {
        return serial.get();
    }

    /** One declaration a request. */
    Run oneByOne(int writers, int count) throws Exception {
        return run(writers, count, number -> {
            HttpResponse<byte[]> answer =
                    send("/customs/v1/declarations", number, SampleGoods.declaration(number, box(number), items));
            if (answer.statusCode() != 201) {
                throw notTaken(answer);
            }
            return 1;
        });
    }

    /** Many declarations a request; each answer has to say that all were lodged. */
    Run together(int writers, int count, int inABatch) throws Exception {
        return run(writers, count / inABatch, first -> {
            List<Map<String, Object>> batch = new ArrayList<>();
            for (int i = 0; i < inABatch; i++) {
                int number = i == 0 ? first : serial.getAndIncrement();
                batch.add(SampleGoods.declaration(number, box(number), items));
            }
            HttpResponse<byte[]> answer = send("/customs/v1/declarations/batch", first, batch);
            JsonNode body = JsonMapper.shared().readTree(answer.body());
            if (answer.statusCode() != 200 || body.at("/lodged").intValue() != inABatch) {
                throw notTaken(answer);
            }
            return inABatch;
        });
    }

    /** Sends a request for the declarations from a number on; returns how many those were. */
    private interface Request {
        int send(int number) throws Exception;
    }

    private Run run(int writers, int requests, Request request) throws Exception {
        AtomicInteger left = new AtomicInteger(requests);
        AtomicInteger lodged = new AtomicInteger();
        List<Double> millis = Collections.synchronizedList(new ArrayList<>());
        long start = System.nanoTime();
        try (ExecutorService threads = Executors.newFixedThreadPool(writers)) {
            List<Future<?>> all = IntStream.range(0, writers)
                    .<Future<?>>mapToObj(i -> threads.submit(() -> {
                        while (left.getAndDecrement() > 0) {
                            long before = System.nanoTime();
                            lodged.addAndGet(request.send(serial.getAndIncrement()));
                            millis.add((System.nanoTime() - before) / 1e6);
                        }
                        return null;
                    }))
                    .toList();
            for (Future<?> each : all) {
                each.get();
            }
        }
        double seconds = (System.nanoTime() - start) / 1e9;
        return new Run(
                lodged.get() / seconds,
                millis.stream().mapToDouble(Double::doubleValue).sorted().toArray());
    }

    private HttpResponse<byte[]> send(String path, int number, Object body) throws Exception {
        HttpRequest request = HttpRequest.newBuilder(customs.door(path))
                .header("Authorization", "Bearer " + tokens.get(number % DECLARANTS))
                .header("Idempotency-Key", "bench-lodge-" + number)
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofByteArray(JsonMapper.shared().writeValueAsBytes(body)))
                .build();
        return http.send(request, HttpResponse.BodyHandlers.ofByteArray());
    }

    private static IllegalStateException notTaken(HttpResponse<byte[]> answer) {
        return new IllegalStateException(
                "not taken: " + JsonMapper.shared().readTree(answer.body()).toPrettyString());
    }
}
