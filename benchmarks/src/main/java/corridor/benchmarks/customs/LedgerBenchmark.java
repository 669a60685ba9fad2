package corridor.benchmarks.customs;

import corridor.benchmarks.Benchmark;
import corridor.benchmarks.Figure;
import corridor.benchmarks.Servers;
import java.math.BigDecimal;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/**
 * Banks tell customs of payments, in notifications of many each, while customs is killed again and again and banks send
 * again what was not acknowledged, and some of what was. In the end the books must be zero and hold each payment once.
 */
@Command(
        name = "ledger",
        description = "Book a million postings through camt.054 notifications while customs is killed (kill -9).")
public final class LedgerBenchmark extends Benchmark {
    private static final int WRITERS = 4;
    private static final String CENTS = "10.01";

    @Option(names = "--postings", description = "How many; default ${DEFAULT-VALUE}.")
    private int postings = 1_000_000;

    @Option(names = "--kills", description = "How often customs is killed; default ${DEFAULT-VALUE}.")
    private int kills = 6;

    @Option(names = "--payments", description = "In one notification; default ${DEFAULT-VALUE}.")
    private int payments = 500;

    @Option(names = "--seed", description = "Of the moments of the kills; default ${DEFAULT-VALUE}.")
    private long seed = 1;

    private final HttpClient http = HttpClient.newHttpClient();

    @Override
    protected List<Figure> run() throws Exception {
        Servers servers = new Servers();
        String database = servers.freshDatabase();
        int messages = Math.ceilDiv(postings, 2 * payments);
        AtomicInteger next = new AtomicInteger();
        double downMillis;
        double seconds;
        try (Issuer issuer = new Issuer();
                CustomsProcess customs = new CustomsProcess(servers, database, issuer)) {
            customs.start();
            String token = issuer.token("TREASURY", "customs-officer");
            for (int i = 0; i < 10; i++) { // a JVM that has just started is slow
                send(customs, token, "warm-" + i);
            }
            long start = System.nanoTime();
            try (ExecutorService banks = Executors.newFixedThreadPool(WRITERS)) {
                List<Future<?>> told = IntStream.range(0, WRITERS)
                        .<Future<?>>mapToObj(i -> banks.submit(() -> {
                            tell(customs, token, next, messages);
                            return null;
                        }))
                        .toList();
                downMillis = killAtRandom(customs, next, messages, told);
                for (Future<?> each : told) {
                    each.get();
                }
            }
            seconds = (System.nanoTime() - start) / 1e9 - downMillis / 1e3;
        }
        return figures(servers, database, messages, seconds);
    }

    private void tell(CustomsProcess customs, String token, AtomicInteger next, int messages) throws Exception {
        for (int i = next.getAndIncrement(); i < messages; i = next.getAndIncrement()) {
            send(customs, token, "m-" + i);
            if (i % 20 == 0) {
                send(customs, token, "m-" + i); // a bank that sends what was acknowledged
            }
        }
    }

    /** Until the last kill, or until a bank has given up: then there is nothing to wait for. */
    private double killAtRandom(CustomsProcess customs, AtomicInteger next, int messages, List<Future<?>> told)
            throws Exception {
        Random random = new Random(seed);
        double down = 0;
        int[] moments =
                random.ints(kills, messages / 20, messages * 9 / 10).sorted().toArray();
        for (int i = 0; i < moments.length; i++) {
            while (next.get() < moments[i] && told.stream().noneMatch(Future::isDone)) {
                Thread.sleep(Duration.ofMillis(5));
            }
            if (told.stream().anyMatch(Future::isDone)) {
                return down;
            }
            long start = System.nanoTime();
            customs.kill();
            customs.start();
            down += (System.nanoTime() - start) / 1e6;
            log().printf("killed %d of %d, at notification %,d of %,d%n", i + 1, kills, moments[i], messages);
            log().flush();
        }
        return down;
    }

    /** Sends until it is acknowledged, under a new key each time, as a bank that knows nothing of ours. */
    private void send(CustomsProcess customs, String token, String message) throws InterruptedException {
        byte[] body = notification(message);
        for (int attempt = 0; ; attempt++) {
            HttpRequest request = HttpRequest.newBuilder(customs.door("/customs/v1/bank/notifications"))
                    .header("Authorization", "Bearer " + token)
                    .header("Idempotency-Key", "%s-%s-%d".formatted(message, System.nanoTime(), attempt))
                    .header("Content-Type", "application/xml")
                    .timeout(Duration.ofMinutes(1))
                    .POST(HttpRequest.BodyPublishers.ofByteArray(body))
                    .build();
            try {
                HttpResponse<String> answer = http.send(request, HttpResponse.BodyHandlers.ofString());
                if (answer.statusCode() == 200) {
                    return;
                }
                if (answer.statusCode() < 500) {
                    throw new IllegalStateException("refused: " + answer.body());
                }
            } catch (java.io.IOException gone) {
                Thread.sleep(Duration.ofMillis(100));
            }
        }
    }

    private byte[] notification(String message) {
        StringBuilder entries = new StringBuilder();
        for (int i = 0; i < payments; i++) {
            entries.append("<Ntry><Amt Ccy=\"PKR\">").append(CENTS);
            entries.append("</Amt><CdtDbtInd>CRDT</CdtDbtInd><Sts><Cd>BOOK</Cd></Sts>");
            entries.append("<BookgDt><Dt>2026-11-24</Dt></BookgDt><AcctSvcrRef>");
            entries.append(message).append('-').append(i).append("</AcctSvcrRef></Ntry>");
        }
        return """
                <Document xmlns="urn:iso:std:iso:20022:tech:xsd:camt.054.001.08"><BkToCstmrDbtCdtNtfctn>
                <GrpHdr><MsgId>%s</MsgId><CreDtTm>2026-11-24T10:05:00Z</CreDtTm></GrpHdr><Ntfctn><Id>1</Id>%s</Ntfctn>
                </BkToCstmrDbtCdtNtfctn></Document>""".formatted(message, entries).getBytes(java.nio.charset.StandardCharsets.UTF_8);
    }

    private List<Figure> figures(Servers servers, String database, int messages, double seconds) throws Exception {
        JdbcTemplate jdbc = new JdbcTemplate(new DriverManagerDataSource(database, servers.user(), servers.password()));
        long expected = (long) (messages + 10) * payments;
        long booked = count(jdbc, "select count(*) from ledger_transaction where what = 'RECEIVED'");
        long distinct = count(jdbc, "select count(distinct payment_reference) from ledger_transaction");
        long receipts = count(jdbc, "select count(*) from receipt");
        long written = count(jdbc, "select count(*) from ledger_posting");
        BigDecimal balance = jdbc.queryForObject("select sum(amount) from ledger_posting", BigDecimal.class);
        BigDecimal collected = jdbc.queryForObject(
                "select sum(amount) from ledger_posting where account = 'bank:collection'", BigDecimal.class);
        BigDecimal right = new BigDecimal(CENTS).multiply(BigDecimal.valueOf(expected));
        say("%,d postings in %,d entries for %,d payments; all accounts together %s; the bank's %s, told %s"
                .formatted(written, booked, expected, balance, collected, right));
        BareInserts bare = new BareInserts(database, servers.user(), servers.password())
                .add("ledger_transaction", "payment_reference like 'BANK:m-0-%'")
                .add(
                        "ledger_posting",
                        "transaction_id in (select id from ledger_transaction where payment_reference like 'BANK:m-0-%')");
        double peer = bare.perSecond(WRITERS, 1, 200) * 2 * payments;
        String without = "the same postings as bare rows, " + payments + " payments a commit";
        return List.of(
                Figure.without("postings that should be and are not", 2.0 * expected - written, "none", "postings"),
                Figure.without("entries booked twice", (double) (booked - distinct), "none", "entries"),
                Figure.without("receipts without their entry", (double) receipts - booked, "none", "receipts"),
                Figure.without(
                        "all accounts together", balance == null ? Double.NaN : balance.doubleValue(), "zero", "PKR"),
                Figure.moreIsBetter(
                        "booked while customs was up",
                        2.0 * messages * payments / seconds,
                        peer,
                        without,
                        "postings/s"));
    }

    private static long count(JdbcTemplate jdbc, String sql) {
        Long count = jdbc.queryForObject(sql, Long.class);
        return count == null ? 0 : count;
    }
}
