package corridor.benchmarks.customs;

import corridor.benchmarks.Benchmark;
import corridor.benchmarks.Figure;
import corridor.benchmarks.Servers;
import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/**
 * Declarations of ten items are lodged over HTTP, durable when they are answered: checked at the door, assessed, scored by a
 * risk model in service, given their lanes, booked, put on record, told. One after the other, then as many as go through, one
 * a request and many a request; each beside bare inserts of the same rows.
 */
@Command(name = "customs", description = "Lodge declarations of ten items, and time what customs makes of each.")
public final class CustomsBenchmark extends Benchmark {
    private static final String DECIDING = "corridor_customs_deciding_seconds{quantile=\"%s\"";
    /** The service tells percentiles of its last half minute; what warmed it up is older than that. */
    private static final Duration WINDOW = Duration.ofSeconds(32);

    @Option(names = "--declarations", description = "How many at full speed, each way; default ${DEFAULT-VALUE}.")
    private int declarations = 8000;

    @Option(names = "--writers", description = "How many at once; default ${DEFAULT-VALUE}.")
    private int writers = 16;

    @Option(names = "--batch", description = "How many in a request; default ${DEFAULT-VALUE}.")
    private int batch = 50;

    @Option(names = "--batch-writers", description = "How many requests of many at once; default ${DEFAULT-VALUE}.")
    private int batchWriters = 3;

    @Option(names = "--warm-up", description = "How many before anything is measured; default ${DEFAULT-VALUE}.")
    private int warmUp = 4000;

    @Option(names = "--items", description = "In each declaration; default ${DEFAULT-VALUE}.")
    private int items = 10;

    @Override
    protected List<Figure> run() throws Exception {
        Servers servers = new Servers();
        String database = servers.freshDatabase();
        try (Issuer issuer = new Issuer();
                CustomsProcess customs = new CustomsProcess(servers, database, issuer)) {
            customs.start();
            JdbcTemplate jdbc =
                    new JdbcTemplate(new DriverManagerDataSource(database, servers.user(), servers.password()));
            makeKnown(jdbc, 2 * declarations + warmUp + 3000);
            ModelInService.examinedBefore(jdbc);
            new ModelInService(customs, issuer).train();
            Lodgers lodgers = new Lodgers(customs, issuer, items);

            lodgers.oneByOne(writers, warmUp / 2);
            lodgers.together(batchWriters, warmUp / 2, batch);
            Thread.sleep(WINDOW);
            Lodgers.Run calm = lodgers.oneByOne(1, 1000);
            double[] decidedCalm = deciding(customs);
            Lodgers.Run single = lodgers.oneByOne(writers, declarations);
            Thread.sleep(Duration.ofSeconds(3)); // until the last ones are sealed
            BareInserts bare = bare(servers, database, jdbc);
            Lodgers.Run many = lodgers.together(batchWriters, declarations, batch);
            double[] decidedMany = deciding(customs);
            double each = bare.perSecond(writers, 1, 4000);
            double together = bare.perSecond(batchWriters, batch, 8000);
            String rows = "the same " + bare.rows() + " rows as bare inserts, ";
            return List.of(
                    Figure.without("assessing and scoring, p50, one after the other", decidedCalm[0], "-", "ms"),
                    Figure.lessIsBetter(
                            "assessing and scoring, p99, one after the other", decidedCalm[1], 10, "asked for", "ms"),
                    Figure.lessIsBetter(
                            "assessing and scoring, p99, at full speed", decidedMany[1], 10, "asked for", "ms"),
                    Figure.without("lodging one over HTTP, p50", calm.percentile(0.5), "-", "ms"),
                    Figure.without("lodging one over HTTP, p99", calm.percentile(0.99), "-", "ms"),
                    Figure.without("one a request at full speed, p99", single.percentile(0.99), "-", "ms"),
                    Figure.without(batch + " a request at full speed, p99", many.percentile(0.99), "-", "ms"),
                    Figure.moreIsBetter("lodged, one a request", single.perSecond(), 500, "asked for", "per s"),
                    Figure.moreIsBetter(
                            "lodged, one a request", single.perSecond(), each, rows + "one commit each", "per s"),
                    Figure.moreIsBetter("lodged, " + batch + " a request", many.perSecond(), 500, "asked for", "per s"),
                    Figure.moreIsBetter(
                            "lodged, " + batch + " a request",
                            many.perSecond(),
                            each,
                            rows + "one commit each",
                            "per s"),
                    Figure.moreIsBetter(
                            "lodged, " + batch + " a request",
                            many.perSecond(),
                            together,
                            rows + batch + " a commit",
                            "per s"));
        }
    }

    /** Milliseconds that half, and that 99 in 100 decisions took at most, inside the service. */
    private static double[] deciding(CustomsProcess customs) throws Exception {
        return new double[] {
            customs.metric(DECIDING.formatted("0.5")) * 1000, customs.metric(DECIDING.formatted("0.99")) * 1000
        };
    }

    private static void makeKnown(JdbcTemplate jdbc, int boxes) {
        List<Object[]> rows = IntStream.range(0, boxes)
                .mapToObj(i -> new Object[] {Lodgers.box(i)})
                .toList();
        jdbc.batchUpdate(
                "insert into known_container (container_number, first_heard_at, gross_mass_kg, mass_told_at)"
                        + " values (?, now(), 30000, now())",
                rows);
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
}
