package corridor.tracking.subscription;

import corridor.events.PortJson;
import corridor.port.ContainerNumber;
import corridor.service.access.AllowedTo;
import corridor.service.access.Caller;
import corridor.service.access.Role;
import corridor.service.problem.InvalidRequest;
import corridor.service.problem.Refusal;
import corridor.tracking.dcsa.BadQuery;
import corridor.tracking.dcsa.Feed;
import corridor.tracking.dcsa.Version;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.Semaphore;
import org.springframework.context.event.ContextClosedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/**
 * A live stream of events.
 *
 * @see <a href="https://html.spec.whatwg.org/multipage/server-sent-events.html">Server-sent events (WHATWG HTML, 9.2)</a>
 */
@RestController
@Tag(name = "Subscriptions")
class StreamController {
    private static final int MOST = 200;
    private static final int BATCH = 100;
    private static final Duration PAUSE = Duration.ofMillis(500);
    private static final Duration HEARTBEAT = Duration.ofSeconds(15);
    /** Shorter than any token's life, so that whoever loses its sight loses its stream. */
    private static final Duration LONGEST = Duration.ofMinutes(10);

    private final Map<Version, Feed> feeds;
    private final DeliveryTable table;
    private final SubscriptionSettings settings;
    private final Clock clock;
    private final Semaphore room = new Semaphore(MOST);
    private volatile boolean open = true;

    StreamController(List<Feed> feeds, DeliveryTable table, SubscriptionSettings settings, Clock clock) {
        this.feeds = Delivering.byStandard(feeds);
        this.table = table;
        this.settings = settings;
        this.clock = clock;
    }

    @EventListener(ContextClosedEvent.class)
    void close() {
        open = false;
    }

    @GetMapping("/tracking/v1/events/stream")
    @AllowedTo({
        Role.TERMINAL_OPERATOR,
        Role.CUSTOMS_OFFICER,
        Role.DECLARANT,
        Role.CARRIER,
        Role.INLAND_PARK,
        Role.AUDITOR,
        Role.ADMINISTRATOR
    })
    @Operation(
            summary = "Events as the port learns of them, as a stream (server-sent events)",
            description =
                    "Each event is a Track & Trace 3.0.0 event; its id, sent back as Last-Event-ID, goes on behind it."
                            + " Without one the stream begins now. It ends after ten minutes at the latest, and browsers"
                            + " come back by themselves.")
    @ApiResponse(responseCode = "200", content = @Content(mediaType = MediaType.TEXT_EVENT_STREAM_VALUE))
    void stream(
            @RequestParam(required = false) ContainerNumber containerNumber,
            @RequestParam(required = false) String eventTypes,
            @RequestHeader(name = "Last-Event-ID", required = false) String lastEventId,
            Caller caller,
            HttpServletResponse response)
            throws IOException, InterruptedException {
        Map<String, String> filters = new TreeMap<>();
        if (containerNumber != null) {
            filters.put("equipmentReference", containerNumber.value());
        }
        if (eventTypes != null) {
            filters.put("eventTypes", eventTypes);
        }
        check(filters);
        Feed.Place place = lastEventId == null
                ? Feed.Place.at(clock.instant().truncatedTo(ChronoUnit.MICROS))
                : place(lastEventId);
        if (!room.tryAcquire()) {
            throw new Refusal(
                    HttpStatus.SERVICE_UNAVAILABLE,
                    "too-many-streams",
                    "Too many streams are open",
                    MOST + " streams are open here; come back in a while, or subscribe.");
        }
        try {
            response.setContentType(MediaType.TEXT_EVENT_STREAM_VALUE);
            response.setCharacterEncoding(StandardCharsets.UTF_8);
            response.setHeader("Cache-Control", "no-store");
            response.setHeader("X-Accel-Buffering", "no");
            tell(filters, caller, place, response.getOutputStream());
        } finally {
            room.release();
        }
    }

    /** Until the reader goes away, which shows when it is written to, or its time is over. */
    private void tell(Map<String, String> filters, Caller caller, Feed.Place from, OutputStream out)
            throws IOException, InterruptedException {
        Feed.Place place = from;
        Instant end = clock.instant().plus(LONGEST);
        Instant written = Instant.MIN;
        while (open && clock.instant().isBefore(end)) {
            Instant until = table.horizon(settings.clocksDiffer());
            boolean more = false;
            if (until.isAfter(place.recordedAt())) {
                Feed.Batch batch = feeds.get(Version.V3).after(Version.V3, filters, caller, place, until, BATCH);
                for (Feed.Told told : batch.events()) {
                    write(
                            out,
                            "id: " + id(told.place()) + "\ndata: "
                                    + PortJson.mapper().writeValueAsString(told.event()) + "\n\n");
                    written = clock.instant();
                }
                place = batch.next();
                more = batch.more();
            }
            if (written.plus(HEARTBEAT).isBefore(clock.instant())) {
                write(out, ": the port is awake\n\n");
                written = clock.instant();
            }
            out.flush();
            if (!more) {
                Thread.sleep(PAUSE);
            }
        }
    }

    private void check(Map<String, String> filters) {
        try {
            feeds.get(Version.V3).check(Version.V3, filters);
        } catch (BadQuery bad) {
            String rule = bad.getMessage().replaceFirst("^eventTypes: ", "");
            throw new InvalidRequest("eventTypes", rule, "leave it out, or send types of DCSA's");
        }
    }

    private static void write(OutputStream out, String text) throws IOException {
        out.write(text.getBytes(StandardCharsets.UTF_8));
    }

    private static String id(Feed.Place place) {
        return place.recordedAt() + "_" + place.eventId();
    }

    private static Feed.Place place(String id) {
        try {
            int cut = id.indexOf('_');
            return new Feed.Place(
                    Instant.parse(id.substring(0, Math.max(cut, 0))).truncatedTo(ChronoUnit.MICROS),
                    UUID.fromString(id.substring(cut + 1)));
        } catch (DateTimeException | IllegalArgumentException e) {
            throw new InvalidRequest(
                    "Last-Event-ID", "it is no id of this stream's", "send one as an event carried it");
        }
    }
}
