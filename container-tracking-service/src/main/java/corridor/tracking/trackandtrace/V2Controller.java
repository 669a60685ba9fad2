package corridor.tracking.trackandtrace;

import corridor.service.access.AllowedTo;
import corridor.service.access.Caller;
import corridor.service.access.Role;
import corridor.service.problem.NotFound;
import corridor.tracking.dcsa.BadQuery;
import corridor.tracking.dcsa.Errors;
import corridor.tracking.dcsa.Fault;
import corridor.tracking.dcsa.Message;
import corridor.tracking.dcsa.Parameters;
import corridor.tracking.dcsa.Version;
import corridor.tracking.place.Places;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.ArraySchema;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.parameters.RequestBody;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** DCSA Track &amp; Trace 2.2.0, {@code GET /v2/events}. */
@RestController
@RequestMapping("/dcsa/tnt/v2/events")
@AllowedTo({
    Role.TERMINAL_OPERATOR,
    Role.CUSTOMS_OFFICER,
    Role.DECLARANT,
    Role.CARRIER,
    Role.INLAND_PARK,
    Role.AUDITOR,
    Role.ADMINISTRATOR
})
@Tag(name = "DCSA Track & Trace", description = "What the port knows, in DCSA's words")
class V2Controller extends Errors {
    private final PartnersEvents events;
    private final Taking taking;
    private final V2Translation translation;

    V2Controller(PartnersEvents events, Taking taking, Places places, Clock clock) {
        super(Version.V2, clock);
        this.taking = taking;
        this.events = events;
        this.translation = new V2Translation(places);
    }

    @GetMapping
    @Operation(
            summary = "Events, as DCSA Track & Trace 2.2.0 has them",
            description =
                    "Filters, order, paging headers and errors are those of DCSA's text. Unless sort says otherwise,"
                            + " events come in the order in which the port learned of them. A page holds at most 1000.")
    @ApiResponse(
            responseCode = "200",
            content = @Content(array = @ArraySchema(schema = @Schema(implementation = V2Event.class))))
    ResponseEntity<List<Object>> events(HttpServletRequest sent, Caller caller) {
        Request request = Request.read(Version.V2.parameters(sent, V2Query.PARAMETERS), V2Query::read);
        Slice page = events.page(request.query(), request.from(), caller);
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_JSON)
                .headers(headers -> link(headers, request, page))
                .body(page.entries().stream().map(translation::of).toList());
    }

    @GetMapping("/{eventID}")
    @Operation(summary = "An event, as DCSA Track & Trace 2.2.0 has it", deprecated = true)
    @ApiResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = V2Event.class)))
    ResponseEntity<Object> event(@PathVariable String eventID, HttpServletRequest sent, Caller caller) {
        Version.V2.parameters(sent, List.of()).check();
        UUID id = Parameters.id("eventID", eventID);
        return events.page(V2Query.one(id), Position.FIRST, caller).entries().stream()
                .findFirst()
                .map(found -> ResponseEntity.ok()
                        .contentType(MediaType.APPLICATION_JSON)
                        .body(translation.of(found)))
                .orElseThrow(() -> new NotFound("event", id));
    }

    /** What 2.2.0 calls a callback: it is all or nothing, since its answer has no room for more. */
    @PostMapping
    @AllowedTo({Role.CARRIER, Role.TERMINAL_OPERATOR})
    @Operation(
            summary = "Tell the port events, as the callback of DCSA Track & Trace 2.2.0 has it",
            description =
                    "Gate moves, loading and discharge become facts of the boxes, arrivals and departures reports of the"
                            + " calls; what the port has no word for is kept and told on as it came. An eventID that is"
                            + " sent again with a later eventCreatedDateTime overrides what it said before.")
    @RequestBody(
            content = @Content(array = @ArraySchema(schema = @Schema(implementation = V2Event.class))),
            required = true)
    @ApiResponse(responseCode = "204", description = "all of them are on record")
    ResponseEntity<Void> take(
            @org.springframework.web.bind.annotation.RequestBody(required = false) byte[] bytes,
            HttpServletRequest sent,
            Caller caller) {
        Version.V2.check(sent);
        Message message = Message.read(bytes);
        if (!message.body().isArray()) {
            throw BadQuery.message(List.of(new Fault("$", "the message is a list of events")));
        }
        taking.all(message, caller);
        return ResponseEntity.noContent().build();
    }

    /** The links are relative to the port's address. Their cursors carry the query and may also be sent by themselves. */
    private static void link(HttpHeaders headers, Request request, Slice page) {
        link(headers, "Current-Page", request, request.from());
        if (page.next() != null) {
            headers.set("Next-Page-Cursor", request.cursor(page.next()));
        }
        if (page.previous() != null) {
            link(headers, "First-Page", request, Position.FIRST);
            link(headers, "Prev-Page", request, page.previous());
        }
        if (page.next() != null) {
            link(headers, "Next-Page", request, page.next());
            link(headers, "Last-Page", request, Position.LAST);
        }
    }

    private static void link(HttpHeaders headers, String name, Request request, Position to) {
        headers.set(name, "/dcsa/tnt/v2/events?cursor=" + request.cursor(to));
    }
}
