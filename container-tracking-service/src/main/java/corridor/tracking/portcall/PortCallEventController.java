package corridor.tracking.portcall;

import corridor.service.access.AllowedTo;
import corridor.service.access.Caller;
import corridor.service.access.Role;
import corridor.tracking.dcsa.Errors;
import corridor.tracking.dcsa.Feedback;
import corridor.tracking.dcsa.Message;
import corridor.tracking.dcsa.Parameters;
import corridor.tracking.dcsa.Version;
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
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** DCSA Port Call 2.0.0, as publisher and as subscriber. */
@RestController
@RequestMapping("/dcsa/port-call/v2/events")
@Tag(name = "DCSA Port Call", description = "Services around a vessel's call: planned, estimated, requested and actual")
class PortCallEventController extends Errors {
    private final PortCallEventTable table;
    private final ReceivingPortCalls receiving;

    PortCallEventController(PortCallEventTable table, ReceivingPortCalls receiving, Clock clock) {
        super(Version.PORT_CALL, clock);
        this.table = table;
        this.receiving = receiving;
    }

    /** {@code GetEventsResponse}. */
    @Schema(name = "PortCallEvents")
    record Events(
            @ArraySchema(schema = @Schema(type = "object")) List<Object> events) {}

    @GetMapping
    @AllowedTo({Role.TERMINAL_OPERATOR, Role.CARRIER, Role.AUDITOR, Role.ADMINISTRATOR})
    @Operation(
            summary = "Port call events, as DCSA Port Call 2.0.0 has them",
            description =
                    "All filters of the text are supported. eventTimestampMin and -Max are about the service's time, or"
                            + " where an event has none, about its own; timestampID is the id of the event that carries"
                            + " the timestamp. Events come in the order in which the port learned of them. A page holds at"
                            + " most 1000.")
    ResponseEntity<Events> events(HttpServletRequest sent, Caller caller) {
        Parameters parameters = Version.PORT_CALL.parameters(sent, PortCallQuery.PARAMETERS);
        PortCallQuery query = PortCallQuery.read(parameters);
        parameters.check();
        String text = parameters.sent().get("cursor");
        PortCallCursor after = text == null ? null : PortCallCursor.read(text, parameters.sent());
        if (after != null) {
            Parameters first = parameters.with(after.query());
            PortCallQuery asked = PortCallQuery.read(first);
            first.check();
            query = new PortCallQuery(asked.equal(), asked.happens(), query.limit());
        }
        List<PortCallEvent> read = table.read(query, PortCallFeed.onlyOf(caller), after, query.limit() + 1);
        List<PortCallEvent> page = read.subList(0, Math.min(query.limit(), read.size()));
        ResponseEntity.BodyBuilder answer = ResponseEntity.ok().contentType(MediaType.APPLICATION_JSON);
        if (read.size() > page.size()) {
            PortCallEvent last = page.getLast();
            answer.header(
                    "Next-Page-Cursor",
                    new PortCallCursor(
                                    last.recordedAt(),
                                    last.eventId(),
                                    after == null ? parameters.sent() : after.query())
                            .text());
        }
        return answer.body(
                new Events(page.stream().<Object>map(PortCallEvent::body).toList()));
    }

    @PostMapping
    @AllowedTo({Role.CARRIER, Role.TERMINAL_OPERATOR})
    @Operation(
            summary = "Tell the port port call events, as DCSA Port Call 2.0.0 has them",
            description =
                    "What is told of a vessel at its berth, as expected or as done, becomes a report of its call. Where"
                            + " some events are refused, the answer is 200 all the same and its feedback says which;"
                            + " where all are, it is 400.")
    @RequestBody(content = @Content(schema = @Schema(implementation = Events.class)), required = true)
    @ApiResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = Feedback.class)))
    Feedback take(
            @org.springframework.web.bind.annotation.RequestBody(required = false) byte[] bytes,
            HttpServletRequest sent,
            Caller caller) {
        Version.PORT_CALL.check(sent);
        return receiving.take(Message.read(bytes), caller);
    }
}
