package corridor.benchmarks.tracking;

import corridor.benchmarks.Figure;
import corridor.benchmarks.Servers;
import corridor.events.Topics;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.Statement;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * The service dies by kill -9 while eight clients send. What it acknowledged must be in the books when it is back, once,
 * and have been told on Kafka; what was under way is sent again, as a terminal does.
 */
final class KillNine {
    private static final int SENDS = 40_000;

    private final Servers servers;
    private final String database;
    private final Issuer issuer;

    KillNine(Servers servers, String database, Issuer issuer) {
        this.servers = servers;
        this.database = database;
        this.issuer = issuer;
    }

    void take(List<Figure> figures) throws Exception {
        Set<Integer> acknowledged = ConcurrentHashMap.newKeySet();
        try (Listener listener = new Listener(servers.bootstrap(), Topics.EQUIPMENT_EVENTS)) {
            killed(acknowledged);
            double lost;
            double twice;
            double untold;
            try (TrackedService again = TrackedService.start(servers, database, issuer)) {
                lost = acknowledged.size() - stored(acknowledged);
                for (int number = 0; number < acknowledged.size() + 200; number++) {
                    TrackingBenchmark.must(again.post("/tracking/v1/events", event(number)), status -> status < 300);
                }
                twice = count("select count(*) - count(distinct (container, sender_event_id)) from container_event"
                        + " where sender_event_id like 'BNCU7%'");
                Thread.sleep(3_000); // until the last is told
                untold = untold(listener.ids());
            }
            figures.add(Figure.without(
                    "acknowledged before kill -9", (double) acknowledged.size(), "8 clients, single events", "events"));
            figures.add(Figure.lessIsBetter("lost after kill -9", lost, 0, "what is asked", "events"));
            figures.add(Figure.lessIsBetter("in the books twice after kill -9", twice, 0, "what is asked", "events"));
            figures.add(Figure.lessIsBetter("never told on Kafka after kill -9", untold, 0, "what is asked", "events"));
        }
    }

    private void killed(Set<Integer> acknowledged) throws Exception {
        AtomicBoolean dead = new AtomicBoolean();
        TrackedService service = TrackedService.start(servers, database, issuer);
        Thread killer = Thread.ofPlatform().start(() -> {
            try {
                while (acknowledged.size() < 2_000) {
                    Thread.sleep(5);
                }
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
            service.kill();
            dead.set(true);
        });
        Load.run(8, SENDS, number -> {
            if (dead.get()) {
                return;
            }
            try {
                Wire.Answer answer = service.post("/tracking/v1/events", event(number));
                if (answer.status() < 300) {
                    acknowledged.add(number);
                }
            } catch (java.io.IOException gone) {
                dead.compareAndSet(false, acknowledged.size() >= 2_000);
            }
        });
        killer.join();
    }

    private static String event(int number) {
        return Moves.event(700_000 + number, 0, 1);
    }

    private long stored(Set<Integer> acknowledged) throws Exception {
        String[] boxes =
                acknowledged.stream().map(number -> Moves.box(700_000 + number)).toArray(String[]::new);
        try (Connection connection = DriverManager.getConnection(database, servers.user(), servers.password());
                var query =
                        connection.prepareStatement("select count(*) from container_event where container = any(?)")) {
            query.setArray(1, connection.createArrayOf("text", boxes));
            try (ResultSet row = query.executeQuery()) {
                row.next();
                return row.getLong(1);
            }
        }
    }

    private long untold(Set<String> told) throws Exception {
        try (Connection connection = DriverManager.getConnection(database, servers.user(), servers.password());
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(
                        "select event_id from container_event where sender_event_id like 'BNCU7%'")) {
            long untold = 0;
            while (row.next()) {
                untold += told.contains(row.getString(1)) ? 0 : 1;
            }
            return untold;
        }
    }

    private long count(String sql) throws Exception {
        try (Connection connection = DriverManager.getConnection(database, servers.user(), servers.password());
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(sql)) {
            row.next();
            return row.getLong(1);
        }
    }
}
