package corridor.tracking.trackandtrace;

import corridor.service.access.AllowedTo;
import corridor.service.access.Caller;
import corridor.service.access.Role;
import corridor.tracking.dcsa.Errors;
import corridor.tracking.dcsa.Feedback;
import corridor.tracking.dcsa.Message;
import corridor.tracking.dcsa.Version;
import corridor.tracking.place.Places;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.parameters.RequestBody;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** DCSA Track and Trace 3.0.0, {@code GET /events}. */
@RestController
@RequestMapping("/dcsa/tnt/v3/events")
@AllowedTo({
    Role.TERMINAL_OPERATOR,
    Role.CUSTOMS_OFFICER,
    Role.DECLARANT,
    Role.CARRIER,
    Role.INLAND_PARK,
    Role.AUDITOR,
    Role.ADMINISTRATOR
})
@Tag(name = "DCSA Track & Trace")
class V3Controller extends Errors {
    private final PartnersEvents events;
    private final Taking taking;
    private final V3Translation translation;

    V3Controller(PartnersEvents events, Taking taking, Places places, Clock clock) {
        super(Version.V3, clock);
        this.taking = taking;
        this.events = events;
        this.translation = new V3Translation(places);
    }

    @GetMapping
    @Operation(
            summary = "Events, as DCSA Track and Trace 3.0.0 has them",
            description =
                    "Filters, paging and errors are those of DCSA's text. Events come in the order in which the port"
                            + " learned of them. A page holds at most 1000.")
    ResponseEntity<V3Event.Page> events(HttpServletRequest sent, Caller caller) {
        Request request = Request.read(Version.V3.parameters(sent, V3Query.PARAMETERS), V3Query::read);
        Slice page = events.page(request.query(), request.from(), caller);
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_JSON)
                .headers(headers -> {
                    if (page.next() != null) {
                        headers.set("Next-Page-Cursor", request.cursor(page.next()));
                    }
                })
                .body(new V3Event.Page(
                        page.entries().stream().map(translation::of).toList()));
    }

    @PostMapping
    @AllowedTo({Role.CARRIER, Role.TERMINAL_OPERATOR})
    @Operation(
            summary = "Tell the port events, as DCSA Track and Trace 3.0.0 has them",
            description =
                    "Gate moves, loading and discharge become facts of the boxes, arrivals and departures reports of the"
                            + " calls; what the port has no word for is kept and told on as it came. An event overrides"
                            + " what was told before under its eventID, or retracts it. Where some events are refused,"
                            + " the answer is 200 all the same and its feedback says which; where all are, it is 400.")
    @RequestBody(content = @Content(schema = @Schema(implementation = V3Event.Page.class)), required = true)
    @ApiResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = Feedback.class)))
    Feedback take(
            @org.springframework.web.bind.annotation.RequestBody(required = false) byte[] bytes,
            HttpServletRequest sent,
            Caller caller) {
        Version.V3.check(sent);
        return taking.each(Message.read(bytes), caller);
    }
}
