package corridor.local.door;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;

/** A port that answers as it is told to, and remembers what it was asked. */
final class TestPort implements AutoCloseable {
    static final int HANG_UP = 0;

    private final Queue<Integer> statuses = new ConcurrentLinkedQueue<>();
    private final List<String> keys = new CopyOnWriteArrayList<>();
    private final List<String> bodies = new CopyOnWriteArrayList<>();
    private final AtomicInteger signIns = new AtomicInteger();
    private final HttpServer server;
    private volatile String body = "{}";

    TestPort() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.createContext("/oauth2/token", exchange -> {
            signIns.incrementAndGet();
            answer(exchange, 200, "{\"access_token\":\"token\"}");
        });
        server.createContext("/", exchange -> {
            bodies.add(new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
            if (exchange.getRequestHeaders().containsKey("Idempotency-Key")) {
                keys.add(exchange.getRequestHeaders().getFirst("Idempotency-Key"));
            }
            int status = statuses.remove();
            if (status == HANG_UP) {
                throw new IOException("hangs up");
            }
            answer(exchange, status, body);
        });
        server.start();
    }

    private static void answer(HttpExchange exchange, int status, String text) throws IOException {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        exchange.sendResponseHeaders(status, bytes.length);
        exchange.getResponseBody().write(bytes);
        exchange.close();
    }

    /** One after the other. */
    void answers(Integer... next) {
        statuses.addAll(List.of(next));
    }

    void answersWith(int status, String text) {
        body = text;
        answers(status);
    }

    URI url() {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort());
    }

    List<String> keys() {
        return keys;
    }

    List<String> bodies() {
        return bodies;
    }

    int signIns() {
        return signIns.get();
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
