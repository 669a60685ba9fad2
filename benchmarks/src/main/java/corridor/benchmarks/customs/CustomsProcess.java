package corridor.benchmarks.customs;

import corridor.benchmarks.Servers;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** The customs service from its jar, as a port runs it. */
final class CustomsProcess implements AutoCloseable {
    private static final Duration PATIENCE = Duration.ofMinutes(4);

    private final Servers servers;
    private final String database;
    private final Issuer issuer;
    private final Path log;
    private final int port = freePort();
    private final int management = freePort();
    private final HttpClient http = HttpClient.newHttpClient();
    private Process process;

    CustomsProcess(Servers servers, String database, Issuer issuer) throws IOException {
        this.servers = servers;
        this.database = database;
        this.issuer = issuer;
        this.log = Files.createTempFile("bench-customs", ".log");
    }

    /** Returns once it is ready. */
    void start() throws IOException, InterruptedException {
        ProcessBuilder builder = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx768m",
                        "-XX:+UseSerialGC",
                        "-jar",
                        jar())
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()));
        builder.environment()
                .putAll(Map.of(
                        "SERVER_PORT", Integer.toString(port),
                        "MANAGEMENT_PORT", Integer.toString(management),
                        "CORRIDOR_DB_URL", database,
                        "CORRIDOR_DB_USER", servers.user(),
                        "CORRIDOR_DB_PASSWORD", servers.password(),
                        "CORRIDOR_KAFKA", servers.bootstrap(),
                        "CORRIDOR_KAFKA_PARTITIONS", "1", // as on a platform of one machine
                        "CORRIDOR_ISSUER_URI", Issuer.NAME,
                        "CORRIDOR_JWKS_URI", issuer.keys(),
                        "CORRIDOR_TRACE_SHARE", "0"));
        process = builder.start();
        Instant deadline = Instant.now().plus(PATIENCE);
        while (!isReady()) {
            if (!process.isAlive() || Instant.now().isAfter(deadline)) {
                close();
                throw new IOException("customs did not become ready; its log is " + log);
            }
            Thread.sleep(Duration.ofMillis(200));
        }
    }

    private boolean isReady() throws InterruptedException {
        try {
            return http.send(
                                    HttpRequest.newBuilder(management("/actuator/health/readiness"))
                                            .timeout(Duration.ofSeconds(2))
                                            .build(),
                                    HttpResponse.BodyHandlers.discarding())
                            .statusCode()
                    == 200;
        } catch (IOException notYet) {
            return false;
        }
    }

    URI door(String path) {
        return URI.create("http://127.0.0.1:" + port + path);
    }

    private URI management(String path) {
        return URI.create("http://127.0.0.1:" + management + path);
    }

    /** A metric's value, by the start of its line in Prometheus' text; NaN if there is none. */
    double metric(String startsWith) throws IOException, InterruptedException {
        return http.send(
                        HttpRequest.newBuilder(management("/actuator/prometheus"))
                                .build(),
                        HttpResponse.BodyHandlers.ofString())
                .body()
                .lines()
                .filter(line -> line.startsWith(startsWith))
                .mapToDouble(line -> Double.parseDouble(line.substring(line.lastIndexOf(' ') + 1)))
                .findFirst()
                .orElse(Double.NaN);
    }

    /** kill -9: nothing is closed, nothing is flushed. */
    void kill() {
        process.destroyForcibly().onExit().join();
    }

    @Override
    public void close() {
        if (process == null) {
            return;
        }
        process.destroy();
        try {
            if (!process.waitFor(30, TimeUnit.SECONDS)) {
                kill();
            }
        } catch (InterruptedException e) {
            kill();
            Thread.currentThread().interrupt();
        }
    }

    private static String jar() throws IOException {
        try (Stream<Path> jars = Files.list(Path.of("customs-service", "target"))) {
            return jars.filter(file -> file.toString().endsWith("-app.jar"))
                    .findFirst()
                    .orElseThrow(() -> new IOException("customs-service is not built; run ./corridor build"))
                    .toString();
        }
    }

    private static int freePort() {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new IllegalStateException("no free port", e);
        }
    }
}
