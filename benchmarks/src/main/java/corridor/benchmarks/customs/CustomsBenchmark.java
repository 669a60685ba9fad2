package corridor.benchmarks.customs;

import corridor.benchmarks.Benchmark;
import corridor.benchmarks.Figure;
import corridor.benchmarks.Servers;
import corridor.port.ContainerNumber;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Declarations of ten items are lodged over HTTP, each a durable commit: checked at the door, assessed, given its lane,
 * booked, put on record, told. First one by one, then as many as go through.
 */
@Command(name = "customs", description = "Lodge declarations of ten items, and time what customs makes of each.")
public final class CustomsBenchmark extends Benchmark {
    private static final String DECIDING = "corridor_customs_deciding_seconds{quantile=\"%s\"";
    private static final int DECLARANTS = 20;

    @Option(names = "--declarations", description = "How many at full speed; default ${DEFAULT-VALUE}.")
    private int declarations = 8000;

    @Option(names = "--writers", description = "How many at once; default ${DEFAULT-VALUE}.")
    private int writers = 16;

    @Option(names = "--items", description = "In each declaration; default ${DEFAULT-VALUE}.")
    private int items = 10;

    private final HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final AtomicInteger serial = new AtomicInteger();
    private final List<String> tokens = new ArrayList<>();

    @Override
    protected List<Figure> run() throws Exception {
        Servers servers = new Servers();
        String database = servers.freshDatabase();
        try (Issuer issuer = new Issuer();
                CustomsProcess customs = new CustomsProcess(servers, database, issuer)) {
            customs.start();
            for (int i = 0; i < DECLARANTS; i++) {
                tokens.add(issuer.token("DECLARANT-" + i, "declarant"));
            }
            JdbcTemplate jdbc =
                    new JdbcTemplate(new DriverManagerDataSource(database, servers.user(), servers.password()));
            makeKnown(jdbc, declarations + 4000);
            lodge(customs, writers, 2000); // a JVM that has just started is slow
            double[] calm = lodge(customs, 1, 1000).millis();
            double decided = customs.metric(DECIDING.formatted("0.99")) * 1000;
            say("one by one: deciding p50 %.2f ms, p99 %.2f ms"
                    .formatted(customs.metric(DECIDING.formatted("0.5")) * 1000, decided));
            Lodged full = lodge(customs, writers, declarations);
            double underLoad = customs.metric(DECIDING.formatted("0.99")) * 1000;
            BareInserts bare = bare(servers, database, jdbc);
            double peer = bare.perSecond(writers, 4000);
            String peerName = "the same " + bare.rows() + " rows as bare inserts, one commit each";
            return List.of(
                    Figure.lessIsBetter("scoring and assessing, p99, one by one", decided, 10, "asked for", "ms"),
                    Figure.lessIsBetter("scoring and assessing, p99, at full speed", underLoad, 10, "asked for", "ms"),
                    Figure.without("lodging one, p50", percentile(calm, 0.5), "-", "ms"),
                    Figure.without("lodging one, p99", percentile(calm, 0.99), "-", "ms"),
                    Figure.without("lodging at full speed, p99", percentile(full.millis(), 0.99), "-", "ms"),
                    Figure.moreIsBetter("declarations lodged, durable", full.perSecond(), 500, "asked for", "per s"),
                    Figure.moreIsBetter("declarations lodged, durable", full.perSecond(), peer, peerName, "per s"));
        }
    }

    private record Lodged(double perSecond, double[] millis) {}

    private Lodged lodge(CustomsProcess customs, int atOnce, int count) throws Exception {
        AtomicInteger left = new AtomicInteger(count);
        List<Double> millis = Collections.synchronizedList(new ArrayList<>());
        long start = System.nanoTime();
        try (ExecutorService threads = Executors.newFixedThreadPool(atOnce)) {
            List<Future<?>> all = IntStream.range(0, atOnce)
                    .<Future<?>>mapToObj(i -> threads.submit(() -> {
                        while (left.getAndDecrement() > 0) {
                            long before = System.nanoTime();
                            lodge(customs, serial.getAndIncrement());
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
        return new Lodged(
                count / seconds,
                millis.stream().mapToDouble(Double::doubleValue).sorted().toArray());
    }

    private void lodge(CustomsProcess customs, int number) throws Exception {
        HttpRequest request = HttpRequest.newBuilder(customs.door("/customs/v1/declarations"))
                .header("Authorization", "Bearer " + tokens.get(number % DECLARANTS))
                .header("Idempotency-Key", "bench-lodge-" + number)
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofByteArray(
                        JsonMapper.shared().writeValueAsBytes(SampleGoods.declaration(number, box(number), items))))
                .build();
        HttpResponse<byte[]> answer = http.send(request, HttpResponse.BodyHandlers.ofByteArray());
        if (answer.statusCode() != 201) {
            JsonNode problem = JsonMapper.shared().readTree(answer.body());
            throw new IllegalStateException("declaration " + number + " was not taken: " + problem.toPrettyString());
        }
    }

    private static void makeKnown(JdbcTemplate jdbc, int boxes) {
        List<Object[]> rows =
                IntStream.range(0, boxes).mapToObj(i -> new Object[] {box(i)}).toList();
        jdbc.batchUpdate(
                "insert into known_container (container_number, first_heard_at, gross_mass_kg, mass_told_at)"
                        + " values (?, now(), 30000, now())",
                rows);
    }

    private static String box(int number) {
        return ContainerNumber.withCheckDigit("BENU%06d".formatted(number)).value();
    }

    /** What one declaration of ours has left in every table, once more in tables without anything. */
    private BareInserts bare(Servers servers, String database, JdbcTemplate jdbc) throws Exception {
        String id = "'" + jdbc.queryForObject("select max(id::text) from declaration", String.class) + "'";
        BareInserts bare =
                new BareInserts(database, servers.user(), servers.password()).add("declaration", "id = " + id);
        List<String> tables = jdbc.queryForList("""
                select table_name from information_schema.columns
                where table_schema = 'public' and column_name = 'declaration_id' and data_type = 'uuid'
                  and table_name not like 'bare%' order by 1""", String.class);
        for (String table : tables) {
            bare.add(table, "declaration_id = " + id);
        }
        bare.add(
                "ledger_posting",
                "transaction_id in (select id from ledger_transaction where declaration_id = " + id + ")");
        bare.add("decision_seal", "decision_id in (select id from decision where declaration_id = " + id + ")");
        return bare.add("idempotent_request", "location like '%' || " + id);
    }

    private static double percentile(double[] sorted, double share) {
        return sorted[(int) Math.min(sorted.length - 1L, Math.round(share * sorted.length))];
    }
}
