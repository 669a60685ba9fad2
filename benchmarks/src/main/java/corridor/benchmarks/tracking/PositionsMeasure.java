package corridor.benchmarks.tracking;

import corridor.benchmarks.Figure;
import corridor.benchmarks.Servers;
import java.io.IOException;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Positions of trackers through the service, beside one committed insert for each, as many a tracking server does it. */
record PositionsMeasure(TrackedService service, Servers servers, String database, int seconds, int warmUp) {
    private static final int ARRAY = 500;
    private static final int DEVICES = 5_000;
    private static final int PER_SECOND = 10_000;
    /** traccar 6.13 with PostgreSQL on two cores like these. */
    private static final double TRACCAR_PER_SECOND = 1_510;

    void take(List<Figure> figures) throws Exception {
        Instant begin = Instant.now().minusSeconds(86_400);
        Instant before = begin.minusSeconds(40 * 86_400);
        Load.warmUp(4, warmUp, number -> told(body(before, number)));
        List<String> fast = bodies(begin, Math.max(100, seconds * 25));
        Load most = send(fast, 4, 0);
        List<String> steady = bodies(begin.plusSeconds(3_600), seconds * PER_SECOND / ARRAY);
        Load sustained = send(steady, 8, PER_SECOND / ARRAY);
        double perSecond = most.done() * (double) ARRAY / most.seconds();
        figures.add(Figure.moreIsBetter(
                "positions in arrays of 500, durable, at most",
                perSecond,
                rowByRow(8),
                "bare inserts of single rows, 8 clients",
                "1/s"));
        figures.add(
                Figure.moreIsBetter("the same", perSecond, TRACCAR_PER_SECOND, "traccar 6.13, as published", "1/s"));
        figures.add(Figure.moreIsBetter(
                "positions per second, sustained",
                sustained.done() * (double) ARRAY / sustained.seconds(),
                PER_SECOND,
                "what is asked",
                "1/s"));
        figures.add(Figure.lessIsBetter(
                "p99 at that rate, from when it was due", sustained.percentile(0.99), 50, "what is asked", "ms"));
    }

    private Load send(List<String> bodies, int clients, int perSecond) throws Exception {
        return Load.run(clients, bodies.size(), perSecond, number -> told(bodies.get(number)));
    }

    private void told(String body) throws IOException {
        TrackingBenchmark.ok(service.post("/tracking/v1/positions", body));
    }

    private static List<String> bodies(Instant begin, int count) {
        return IntStream.range(0, count).mapToObj(number -> body(begin, number)).toList();
    }

    /** Every device once a second, more or less, all at different times. */
    private static String body(Instant begin, int number) {
        return IntStream.range(number * ARRAY, (number + 1) * ARRAY)
                .mapToObj(n -> reading(begin, n, n % DEVICES))
                .collect(Collectors.joining(",", "[", "]"));
    }

    private static String reading(Instant begin, int n, int device) {
        return """
                {"device":"GPS-%05d","at":"%s","kind":"GPS","containerNumber":"%s","latitude":%.5f,\
                "longitude":%.5f,"speedKmh":%d}""".formatted(
                        device,
                        begin.plusMillis(n / DEVICES * 1_000L + device % 1_000),
                        Moves.box(6_000_000 + device),
                        25 + n % 1_000 / 1e3,
                        62 + n % 700 / 1e3,
                        n % 90);
    }

    private double rowByRow(int clients) throws Exception {
        String url = database;
        try (Connection connection = DriverManager.getConnection(url, servers.user(), servers.password());
                Statement statement = connection.createStatement()) {
            statement.execute("create table bare_reading (like reading including all)");
        }
        ThreadLocal<Connection> connections = ThreadLocal.withInitial(() -> {
            try {
                return DriverManager.getConnection(url, servers.user(), servers.password());
            } catch (SQLException e) {
                throw new IllegalStateException(e);
            }
        });
        OffsetDateTime begin = Instant.now().atOffset(ZoneOffset.UTC);
        Load load = Load.run(clients, seconds * 200, number -> {
            try (PreparedStatement insert = connections
                    .get()
                    .prepareStatement(
                            "insert into bare_reading (device_id, at, subject, of_a_box, kind, latitude, longitude, speed_kmh,"
                                    + " recorded_at) values (?, ?, ?, true, 'GPS', ?, ?, ?, now())")) {
                insert.setInt(1, number % DEVICES);
                insert.setObject(2, begin.plusNanos(number * 1_000L));
                insert.setString(3, Moves.box(6_000_000 + number % DEVICES));
                insert.setDouble(4, 25);
                insert.setDouble(5, 62);
                insert.setDouble(6, 50);
                insert.executeUpdate();
            }
        });
        return load.perSecond();
    }
}
