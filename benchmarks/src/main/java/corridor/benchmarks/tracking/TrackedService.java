package corridor.benchmarks.tracking;

import corridor.benchmarks.Servers;
import java.io.File;
import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** The tracking service in a process of its own, from the jar that the port runs, with 512 MB of heap. */
public final class TrackedService implements AutoCloseable {
    private static final Duration PATIENCE = Duration.ofMinutes(3);

    private final Process process;
    private final Wire wire;
    private final Path log;
    private final String headers;
    private final HttpClient http = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(5))
            .build();

    private TrackedService(Process process, int port, Path log, String token) {
        this.process = process;
        this.wire = new Wire(port);
        this.log = log;
        this.headers = authorization(token);
    }

    static TrackedService start(Servers servers, String database, Issuer issuer) throws Exception {
        return start(servers, database, issuer, Map.of());
    }

    /** @param settings of the service, as environment variables */
    public static TrackedService start(Servers servers, String database, Issuer issuer, Map<String, String> settings)
            throws Exception {
        int port = freePort();
        int management = freePort();
        Path log = Files.createTempFile("tracking", ".log");
        ProcessBuilder builder = new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx512m",
                "-XX:+UseSerialGC",
                "-jar",
                jar().toString());
        builder.environment().put("CORRIDOR_DB_URL", database);
        builder.environment().put("CORRIDOR_DB_USER", servers.user());
        builder.environment().put("CORRIDOR_DB_PASSWORD", servers.password());
        builder.environment().put("CORRIDOR_KAFKA", servers.bootstrap());
        builder.environment().put("CORRIDOR_KAFKA_PARTITIONS", "1"); // as on a platform of one machine
        builder.environment().put("CORRIDOR_ISSUER_URI", issuer.uri());
        builder.environment().put("CORRIDOR_JWKS_URI", issuer.uri() + "/jwks");
        builder.environment().put("CORRIDOR_TRACE_SHARE", "0");
        builder.environment().put("SERVER_PORT", Integer.toString(port));
        builder.environment().put("MANAGEMENT_PORT", Integer.toString(management));
        builder.environment().putAll(settings);
        builder.redirectErrorStream(true).redirectOutput(log.toFile());
        TrackedService service = new TrackedService(builder.start(), port, log, issuer.terminalsToken());
        try {
            service.awaitReady(management);
        } catch (IOException | InterruptedException unready) {
            service.close();
            throw unready;
        }
        return service;
    }

    private static Path jar() throws IOException {
        try (Stream<Path> files = Files.list(Path.of("container-tracking-service", "target"))) {
            return files.filter(file -> file.toString().endsWith("-app.jar"))
                    .findFirst()
                    .orElseThrow(() -> new IOException("the tracking service has not been built"));
        }
    }

    private void awaitReady(int management) throws IOException, InterruptedException {
        long end = System.nanoTime() + PATIENCE.toNanos();
        URI health = URI.create("http://127.0.0.1:" + management + "/actuator/health/readiness");
        while (System.nanoTime() < end) {
            if (!process.isAlive()) {
                break;
            }
            try {
                if (http.send(HttpRequest.newBuilder(health).build(), HttpResponse.BodyHandlers.discarding())
                                .statusCode()
                        == 200) {
                    return;
                }
            } catch (IOException notYet) {
                // it starts
            }
            Thread.sleep(200);
        }
        throw new IOException("the tracking service did not start:\n" + lastLines());
    }

    public Wire.Answer post(String path, String body) throws IOException {
        return wire.exchange(
                "POST", path, headers + "Content-Type: application/json\r\nPrefer: return=minimal\r\n", body);
    }

    /** @param key so that it happens once, however often it is sent */
    public Wire.Answer post(String path, String body, UUID key) throws IOException {
        return wire.exchange(
                "POST", path, headers + "Content-Type: application/json\r\nIdempotency-Key: " + key + "\r\n", body);
    }

    public Wire.Answer get(String path) throws IOException {
        return wire.exchange("GET", path, headers, null);
    }

    /** As somebody else. */
    Wire.Answer get(String path, String token) throws IOException {
        return wire.exchange("GET", path, authorization(token), null);
    }

    private static String authorization(String token) {
        return "Authorization: Bearer " + token + "\r\n";
    }

    /** Resident memory of the process in MiB; -1 where the system does not say. */
    long residentMib() throws IOException {
        Path status = Path.of("/proc", Long.toString(process.pid()), "status");
        if (!Files.exists(status)) {
            return -1;
        }
        return Files.readAllLines(status).stream()
                .filter(line -> line.startsWith("VmHWM:"))
                .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")) / 1024)
                .findFirst()
                .orElse(-1);
    }

    /** kill -9: nothing is closed, nothing is flushed. */
    void kill() {
        process.destroyForcibly().onExit().join();
    }

    String lastLines() throws IOException {
        List<String> lines = Files.readAllLines(log, StandardCharsets.UTF_8);
        return String.join(
                File.separator.equals("/") ? "\n" : "\r\n",
                lines.subList(Math.max(0, lines.size() - 25), lines.size()));
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }

    @Override
    public void close() {
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
}
