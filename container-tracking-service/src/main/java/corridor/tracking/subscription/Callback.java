package corridor.tracking.subscription;

import corridor.events.PortJson;
import corridor.tracking.dcsa.Feed;
import corridor.tracking.dcsa.Version;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Sends notifications: a list in 2.2.0, an object with a list in the others. Redirections are not followed. */
@Component
class Callback {
    static final Duration PATIENCE = Duration.ofSeconds(10);

    private final CallbackAddress addresses;
    private final Clock clock;
    private final HttpClient http = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .followRedirects(HttpClient.Redirect.NEVER)
            .connectTimeout(Duration.ofSeconds(5))
            .build();

    Callback(CallbackAddress addresses, Clock clock) {
        this.addresses = addresses;
        this.clock = clock;
    }

    /** Why it failed; empty if the subscriber has it. */
    Optional<String> send(Subscription to, List<Feed.Told> told) throws InterruptedException {
        Optional<String> fault = addresses.fault(to.callbackUrl());
        if (fault.isPresent()) {
            return fault;
        }
        List<Object> events = told.stream().map(Feed.Told::event).toList();
        byte[] body =
                PortJson.mapper().writeValueAsBytes(to.standard() == Version.V2 ? events : Map.of("events", events));
        Instant now = clock.instant();
        String digest = Signature.digest(body);
        HttpRequest request = HttpRequest.newBuilder(to.callbackUrl())
                .timeout(PATIENCE)
                .header("Content-Type", "application/json")
                .header(Version.HEADER, to.standard().number())
                .header("Subscription-ID", to.id().toString())
                .header(Signature.OF_THE_BODY, Signature.ofTheBody(to.secret(), body))
                .header(Signature.WITH_TIME, Signature.withTime(to.secret(), body, now))
                .header("Digest", digest)
                .header(
                        Signature.OF_THE_REQUEST,
                        Signature.ofTheRequest(to.secret(), to.id(), to.callbackUrl(), digest, now))
                .POST(HttpRequest.BodyPublishers.ofByteArray(body))
                .build();
        try {
            int status =
                    http.send(request, HttpResponse.BodyHandlers.discarding()).statusCode();
            return status >= 200 && status < 300 ? Optional.empty() : Optional.of("it answered " + status);
        } catch (IOException e) {
            return Optional.of("it could not be reached: " + e.getClass().getSimpleName());
        }
    }
}
