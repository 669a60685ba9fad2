package corridor.local.door;

import corridor.events.PortJson;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import java.util.function.Consumer;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.MissingNode;

/**
 * Sends requests through the gateway. While nobody answers, or somebody behind the door is missing, the same request is
 * sent again and again; as every write carries its {@code Idempotency-Key}, it happens once all the same.
 */
public final class Door {
    // 500 is what a service says whose database has just died; nothing of such a request was written.
    private static final Set<Integer> ASK_AGAIN = Set.of(429, 500, 502, 503, 504);
    private static final Duration ONE_ANSWER = Duration.ofSeconds(70);
    private static final Duration PAUSE = Duration.ofMillis(500);

    private final URI url;
    private final String password;
    private final Duration patience;
    private final Consumer<String> says;
    private final HttpClient http = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(5))
            .build();

    /**
     * @param password of every demo sign-in
     * @param patience how long to go on asking while nobody answers
     * @param says is told, once for each request, that the door has to be asked again
     */
    public Door(URI url, String password, Duration patience, Consumer<String> says) {
        this.url = url;
        this.password = password;
        this.patience = patience;
        this.says = says;
    }

    /** The door as the demo sign-in of this name sees it: operator, officer, declarant, … */
    public Visitor as(String name) {
        return new Visitor(this, name, password);
    }

    /** A path as a link. */
    public URI link(String path) {
        return URI.create(url + path);
    }

    HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(link(path)).timeout(ONE_ANSWER).header("Accept", "application/json");
    }

    /** @throws DoorShut if there is no answer within the patience */
    Answer send(HttpRequest request) {
        Instant deadline = Instant.now().plus(patience);
        boolean told = false;
        while (true) {
            String why;
            // A laptop may have slept while it waited: who has been patient for long enough then asks once more.
            boolean last = Instant.now().isAfter(deadline);
            try {
                HttpResponse<byte[]> response = http.send(request, HttpResponse.BodyHandlers.ofByteArray());
                if (!ASK_AGAIN.contains(response.statusCode())) {
                    return answer(response);
                }
                why = "answers " + response.statusCode();
            } catch (IOException e) {
                why = "does not answer";
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new DoorShut("interrupted while asking " + request.uri());
            }
            if (last) {
                throw new DoorShut(request.uri() + " " + why + "; is the platform up? ./corridor status tells");
            }
            if (!told) {
                says.accept(request.uri() + " " + why + "; asking again"
                        + (request.headers().firstValue("Idempotency-Key").isPresent()
                                ? " with the same Idempotency-Key"
                                : ""));
                told = true;
            }
            pause();
        }
    }

    /** Writes what is answered to a file, as it is. */
    void download(HttpRequest request, Path file) {
        try {
            HttpResponse<Path> response = http.send(request, HttpResponse.BodyHandlers.ofFile(file));
            if (response.statusCode() != 200) {
                throw new DoorShut(request.uri() + " answers " + response.statusCode());
            }
        } catch (IOException e) {
            throw new DoorShut(request.uri() + " broke off: " + e.getMessage());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new DoorShut("interrupted while asking " + request.uri());
        }
    }

    private static Answer answer(HttpResponse<byte[]> response) {
        boolean replayed = response.headers().firstValue("Idempotency-Replayed").isPresent();
        return new Answer(response.statusCode(), json(response.body()), replayed);
    }

    private static JsonNode json(byte[] body) {
        try {
            return body.length == 0
                    ? MissingNode.getInstance()
                    : PortJson.mapper().readTree(body);
        } catch (JacksonException notJson) {
            return MissingNode.getInstance();
        }
    }

    private static void pause() {
        try {
            Thread.sleep(PAUSE);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new DoorShut("interrupted while waiting for the door");
        }
    }
}
