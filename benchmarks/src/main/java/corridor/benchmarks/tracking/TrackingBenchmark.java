package corridor.benchmarks.tracking;

import corridor.benchmarks.Benchmark;
import corridor.benchmarks.Figure;
import corridor.benchmarks.Servers;
import corridor.events.Topics;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** The tracking service as it runs in the port, beside bare inserts of the same rows. */
@Command(
        name = "tracking",
        description = "Events and positions through the service's own doors, beside bare inserts of the same rows.")
public final class TrackingBenchmark extends Benchmark {
    private static final int BATCH = 1_000;

    @Option(names = "--events", description = "How many events are stored before; default ${DEFAULT-VALUE}.")
    private long events = 400_000;

    @Option(names = "--seconds", description = "About how long each measure takes; default ${DEFAULT-VALUE}.")
    private int seconds = 15;

    @Option(
            names = "--warm-up",
            description = "Seconds of work before events are measured, and a quarter of it before anything else;"
                    + " default ${DEFAULT-VALUE}.")
    private int warmUp = 80;

    @Option(names = "--measures", split = ",", description = "Only these: batch,single,latency,queries,positions,kill.")
    private Set<String> measures = Set.of();

    private final List<Figure> figures = new ArrayList<>();

    @Override
    protected List<Figure> run() throws Exception {
        Servers servers = new Servers();
        String database = servers.freshDatabase();
        try (Issuer issuer = new Issuer()) {
            try (TrackedService service = TrackedService.start(servers, database, issuer)) {
                log().printf("%,d events are put in place …%n", events);
                log().flush();
                long boxes = new Stock(database, servers.user(), servers.password()).fill(events);
                warmUp(service);
                measure("batch", () -> batch(service, servers, database));
                measure("single", () -> single(service, servers, database));
                measure("latency", () -> latency(service, servers));
                measure("queries", () -> queries(service, issuer, boxes));
                measure(
                        "positions",
                        () -> new PositionsMeasure(service, servers, database, seconds, warmUp / 4).take(figures));
                figures.add(Figure.without(
                        "memory of the service at its highest",
                        (double) service.residentMib(),
                        "heap is at most 512 MB",
                        "MiB"));
            }
            measure("kill", () -> new KillNine(servers, database, issuer).take(figures));
        }
        return figures;
    }

    /** The service compiles for a minute and more, on the same processors, what it will run for months. */
    private void warmUp(TrackedService service) throws Exception {
        log().printf("%d s to warm up …%n", warmUp);
        log().flush();
        Load.warmUp(
                8,
                warmUp * 3 / 4,
                number -> created(service.post("/tracking/v1/events", Moves.endless(400_000, number))));
        Load.warmUp(
                2,
                warmUp / 4,
                number -> ok(service.post(
                        "/tracking/v1/events",
                        IntStream.range(number * BATCH, (number + 1) * BATCH)
                                .mapToObj(each -> Moves.endless(900_000, each))
                                .collect(Collectors.joining(",", "[", "]")))));
    }

    @FunctionalInterface
    private interface Taking {
        void take() throws Exception;
    }

    private void measure(String name, Taking taking) throws Exception {
        if (measures.isEmpty() || measures.contains(name)) {
            log().println(name + " …");
            log().flush();
            int before = figures.size();
            taking.take();
            figures.subList(before, figures.size())
                    .forEach(figure -> log().printf(
                                    "    %-46s %,12.1f beside %,12.1f %s%n",
                                    figure.measure(),
                                    figure.ours(),
                                    figure.peer() == null ? Double.NaN : figure.peer(),
                                    figure.unit()));
            log().flush();
        }
    }

    private void batch(TrackedService service, Servers servers, String database) throws Exception {
        int boxes = Math.max(2_500, seconds * 1_250);
        List<String> bodies = Moves.arrays(Moves.of(100_000, boxes, 2), BATCH);
        Load ours = send(service, bodies, 2);
        int rows = bodies.size() * BATCH;
        double perSecond = rows / ours.seconds();
        try (BareInserts bare = BareInserts.ofTheLast(rows, database, servers.user(), servers.password())) {
            Load multi = bare.insert(BATCH, 1);
            figures.add(Figure.moreIsBetter(
                    "events in arrays of 1,000, durable",
                    perSecond,
                    multi.perSecond(),
                    "bare inserts of 1,000 rows, same table",
                    "1/s"));
        }
    }

    private void single(TrackedService service, Servers servers, String database) throws Exception {
        List<String> events = Moves.of(300_000, seconds * 250, 7);
        int times = events.size();
        Load ours = tellEach(service, events);
        try (BareInserts bare = BareInserts.ofTheLast(times, database, servers.user(), servers.password())) {
            Load rows = bare.insert(1, 8);
            figures.add(Figure.moreIsBetter(
                    "single events, 8 clients, durable",
                    ours.perSecond(),
                    rows.perSecond(),
                    "bare inserts of single rows, 8 clients",
                    "1/s"));
            figures.add(Figure.lessIsBetter(
                    "single events, 8 clients, p99", ours.percentile(0.99), rows.percentile(0.99), "the same", "ms"));
        }
    }

    private static Load tellEach(TrackedService service, List<String> events) throws Exception {
        return Load.run(8, events.size(), number -> created(service.post("/tracking/v1/events", events.get(number))));
    }

    private void latency(TrackedService service, Servers servers) throws Exception {
        try (Listener listener = new Listener(servers.bootstrap(), Topics.EQUIPMENT_EVENTS)) {
            List<String> bodies = Moves.arrays(Moves.of(500_000, seconds * 500, 3), 20);
            listener.time(true);
            Load load = Load.run(
                    4, bodies.size(), 100, number -> ok(service.post("/tracking/v1/events", bodies.get(number))));
            Thread.sleep(500);
            double[] delays = listener.delays();
            double p99 = delays[(int) (delays.length * 0.99)];
            figures.add(Figure.lessIsBetter(
                    "learned to Kafka consumer at %,.0f/s, p99".formatted(delays.length / load.seconds()),
                    p99,
                    50,
                    "what is asked",
                    "ms"));
        }
    }

    private void queries(TrackedService service, Issuer issuer, long boxes) throws Exception {
        Random random = new Random(4);
        int times = seconds * 100;
        List<String> timelines = new ArrayList<>();
        List<String> dcsa = new ArrayList<>();
        for (int i = 0; i < times; i++) {
            long n = (long) (random.nextDouble() * boxes);
            timelines.add("/tracking/v1/containers/" + Moves.box(Stock.FIRST_BOX + n) + "/events");
            dcsa.add("/dcsa/tnt/v2/events?limit=20&"
                    + switch (i % 3) {
                        case 0 -> "equipmentReference=" + Moves.box(Stock.FIRST_BOX + n);
                        case 1 -> "carrierBookingReference=OLD" + n / 3;
                        default -> "transportCallID=C" + n / 500;
                    });
        }
        warmUp(service, timelines);
        figures.add(Figure.lessIsBetter(
                "container timeline, p99", ask(service, timelines).percentile(0.99), 10, "what is asked", "ms"));
        warmUp(service, dcsa);
        figures.add(Figure.lessIsBetter(
                "Track & Trace query, p99", ask(service, dcsa).percentile(0.99), 25, "what is asked", "ms"));
        for (String carrier : Stock.CARRIERS) {
            String token = issuer.carriersToken(carrier);
            Load pages = Load.run(
                    1, times / 5, number -> must(service.get("/dcsa/tnt/v2/events", token), status -> status == 200));
            figures.add(Figure.lessIsBetter(
                    "first page of 100, carrier " + carrier + ", p99",
                    pages.percentile(0.99),
                    25,
                    "what is asked",
                    "ms"));
        }
    }

    private void warmUp(TrackedService service, List<String> paths) throws Exception {
        Load.warmUp(
                2, warmUp / 4, number -> must(service.get(paths.get(number % paths.size())), status -> status == 200));
    }

    private static Load ask(TrackedService service, List<String> paths) throws Exception {
        return Load.run(2, paths.size(), number -> {
            Wire.Answer answer = service.get(paths.get(number));
            must(answer, status -> status == 200);
        });
    }

    private static Load send(TrackedService service, List<String> bodies, int clients) throws Exception {
        return Load.run(clients, bodies.size(), number -> ok(service.post("/tracking/v1/events", bodies.get(number))));
    }

    static void ok(Wire.Answer answer) throws IOException {
        must(answer, status -> status == 200);
        if (!answer.body().contains("\"refused\":0")) {
            throw new IOException("refused: " + answer.body());
        }
    }

    private static void created(Wire.Answer answer) throws IOException {
        must(answer, status -> status == 201);
    }

    static void must(Wire.Answer answer, Predicate<Integer> wanted) throws IOException {
        if (!wanted.test(answer.status())) {
            throw new IOException(answer.path() + " answered " + answer.status() + ": " + answer.body());
        }
    }
}
