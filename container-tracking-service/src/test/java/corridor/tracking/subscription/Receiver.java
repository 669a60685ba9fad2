package corridor.tracking.subscription;

import com.sun.net.httpserver.HttpServer;
import corridor.events.PortJson;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import java.util.function.IntSupplier;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/** A subscriber's end: keeps what it was sent and answers what it is told to. */
final class Receiver implements AutoCloseable {
    private final HttpServer server;
    private final List<Notification> received = new CopyOnWriteArrayList<>();
    private volatile IntSupplier answer = () -> 204;

    /** As it arrived; header names in lower case. */
    record Notification(Map<String, String> headers, byte[] body, int answered) {
        Stream<JsonNode> events() {
            JsonNode read = PortJson.mapper().readTree(body);
            return (read.isArray() ? read : read.get("events")).valueStream();
        }
    }

    Receiver() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.createContext("/", exchange -> {
            try (exchange) {
                byte[] body = exchange.getRequestBody().readAllBytes();
                Map<String, String> headers = new ConcurrentHashMap<>();
                exchange.getRequestHeaders()
                        .forEach((name, values) ->
                                headers.put(name.toLowerCase(java.util.Locale.ROOT), values.getFirst()));
                int status = answer.getAsInt();
                received.add(new Notification(headers, body, status));
                exchange.sendResponseHeaders(status, -1);
            }
        });
        server.start();
    }

    void answers(IntSupplier status) {
        answer = status;
    }

    String url() {
        return "http://127.0.0.1:" + server.getAddress().getPort() + "/told?ref=1";
    }

    List<Notification> received() {
        return List.copyOf(received);
    }

    /** Ids of the events that it has taken, in order. */
    List<String> taken() {
        return received.stream()
                .filter(notification -> notification.answered() < 300)
                .flatMap(Notification::events)
                .map(event -> event.get("eventID").asString())
                .toList();
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
