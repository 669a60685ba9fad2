package corridor.local.door;

import corridor.events.PortJson;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Base64;
import java.util.Locale;

/** Somebody who has signed in at the door by client credentials (RFC 6749, section 4.4). */
public final class Visitor {
    private static final String NAMES =
            "operator, officer, chief, declarant, carrier, plants, rashakai, dhabeji, auditor, admin";

    private static final Duration LONG_ANSWER = Duration.ofMinutes(15);

    private final Door door;
    private final String name;
    private final String password;
    private String token;

    Visitor(Door door, String name, String password) {
        this.door = door;
        this.name = name;
        this.password = password;
    }

    public String name() {
        return name;
    }

    public Answer get(String path) {
        return send(door.request(path));
    }

    /** Asks the door to hold its answer back until there is news, for that long at most (RFC 7240). */
    public Answer get(String path, Duration wait) {
        return send(door.request(path).header("Prefer", "wait=" + wait.toSeconds()));
    }

    /** @param key the Idempotency-Key; the same for the same intention, however often it is sent */
    public Answer post(String path, Object body, String key) {
        return post(path, "application/json", PortJson.mapper().writeValueAsBytes(body), key);
    }

    /** The same by another method, as {@code put} or {@code delete}. */
    public Answer send(String method, String path, Object body, String key) {
        return send(door.request(path)
                .header("Content-Type", "application/json")
                .header("Idempotency-Key", key)
                .method(
                        method.toUpperCase(Locale.ROOT),
                        BodyPublishers.ofByteArray(PortJson.mapper().writeValueAsBytes(body))));
    }

    public Answer post(String path, String mediaType, byte[] body, String key) {
        return send(door.request(path)
                .header("Content-Type", mediaType)
                .header("Idempotency-Key", key)
                .POST(BodyPublishers.ofByteArray(body)));
    }

    /** Writes what is answered to a file, as it is: for what is no JSON document, or too large for one. */
    public void download(String path, Path file) {
        door.download(
                door.request(path)
                        .timeout(LONG_ANSWER)
                        .setHeader("Accept", "*/*")
                        .header("Authorization", "Bearer " + token())
                        .build(),
                file);
    }

    private Answer send(HttpRequest.Builder request) {
        Answer answer = door.send(
                request.copy().header("Authorization", "Bearer " + token()).build());
        if (answer.is(401)) {
            // The token has run out, or the door has a new signing key.
            token = null;
            return door.send(
                    request.copy().header("Authorization", "Bearer " + token()).build());
        }
        return answer;
    }

    /**
     * A bearer token of this sign-in.
     *
     * @throws UnexpectedAnswer if the door knows no such name or password
     */
    public String token() {
        if (token == null) {
            String credentials =
                    Base64.getEncoder().encodeToString((name + ":" + password).getBytes(StandardCharsets.UTF_8));
            HttpRequest request = door.request("/oauth2/token")
                    .header("Authorization", "Basic " + credentials)
                    .header("Content-Type", "application/x-www-form-urlencoded")
                    .POST(BodyPublishers.ofString("grant_type=client_credentials"))
                    .build();
            token = door.send(request)
                    .must("signing in as " + name + " (there are " + NAMES + ")", 200)
                    .text("access_token");
        }
        return token;
    }
}
