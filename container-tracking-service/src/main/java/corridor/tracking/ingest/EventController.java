package corridor.tracking.ingest;

import corridor.service.access.AllowedTo;
import corridor.service.access.Caller;
import corridor.service.access.Role;
import corridor.service.idempotency.CarriesOwnKeys;
import corridor.service.problem.InvalidRequest;
import corridor.service.problem.TooLarge;
import corridor.service.problem.UnreadableJson;
import corridor.tracking.container.Logbook;
import corridor.tracking.place.Places;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.ArraySchema;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

@RestController
@RequestMapping("/tracking/v1/events")
@Tag(name = "Events", description = "What terminals and carriers tell of boxes, one by one or by the thousand")
class EventController {
    private static final int MOST_EVENTS = 5_000;

    private final Intake intake;
    private final JsonMapper mapper;
    private final Places places;
    private final Clock clock;

    EventController(Intake intake, JsonMapper mapper, Places places, Clock clock) {
        this.intake = intake;
        this.mapper = mapper;
        this.places = places;
        this.clock = clock;
    }

    @PostMapping(consumes = MediaType.APPLICATION_JSON_VALUE)
    @CarriesOwnKeys
    @AllowedTo({Role.TERMINAL_OPERATOR, Role.CARRIER})
    @Operation(
            summary = "Tell one event, or up to 5,000 in an array",
            description =
                    "Each event carries its sender's own eventId, and is written down once however often it is sent; no"
                            + " Idempotency-Key is needed. The answer comes when all that it calls RECORDED is on disk. Of an array"
                            + " each event is taken or refused by itself, and answered in its place; with the header `Prefer:"
                            + " return=minimal` only refused ones are answered. A single event is answered as such: 201 recorded,"
                            + " 200 known since before, or a problem. Events may come in any order, corrections and retractions"
                            + " before what they amend, too.",
            requestBody =
                    @io.swagger.v3.oas.annotations.parameters.RequestBody(
                            required = true,
                            content =
                                    @Content(
                                            mediaType = MediaType.APPLICATION_JSON_VALUE,
                                            array = @ArraySchema(schema = @Schema(implementation = ToldEvent.class)))))
    @ApiResponse(
            responseCode = "200",
            description = "what became of each event of an array",
            content = @Content(schema = @Schema(implementation = BatchAnswer.class)))
    @ApiResponse(
            responseCode = "201",
            description = "a single event is on record",
            content = @Content(schema = @Schema(implementation = EventAnswer.class)))
    @ApiResponse(responseCode = "409", description = "event-id-reused")
    ResponseEntity<Object> tell(HttpServletRequest request, Caller caller) throws IOException {
        JsonNode body = read(request);
        if (caller.party() == null) {
            throw new InvalidRequest("Authorization", "a sender is known by its party", "sign in as a party's user");
        }
        Instant latest = clock.instant().plus(places.aheadOfTime());
        if (!body.isArray()) {
            return single(Examination.of(body, mapper, caller.party(), latest));
        }
        if (body.isEmpty() || body.size() > MOST_EVENTS) {
            throw new InvalidRequest(
                    "body",
                    "a request tells 1 to " + MOST_EVENTS + " events; this has " + body.size(),
                    "send it in parts");
        }
        List<Examination> examinations = new ArrayList<>(body.size());
        body.forEach(event -> examinations.add(Examination.of(event, mapper, caller.party(), latest)));
        return ResponseEntity.ok(batch(examinations, prefersLittle(request)));
    }

    private JsonNode read(HttpServletRequest request) throws IOException {
        try {
            JsonNode body = mapper.readTree(TooLarge.refusedElse(request.getInputStream()));
            if (body == null || body.isMissingNode()) {
                throw new InvalidRequest("body", "a JSON body is required", "send an event, or an array of events");
            }
            return body;
        } catch (JacksonException unreadable) {
            throw new InvalidRequest(List.of(UnreadableJson.explain(unreadable)));
        }
    }

    private ResponseEntity<Object> single(Examination examination) {
        if (examination.said() == null) {
            throw new InvalidRequest(examination.violations());
        }
        Logbook.Entry entry = intake.take(List.of(examination.said())).getFirst();
        if (entry.outcome() == Logbook.Outcome.NAME_TAKEN) {
            throw new EventIdReused(examination.eventId());
        }
        return ResponseEntity.status(entry.outcome() == Logbook.Outcome.NEW ? 201 : 200)
                .body(EventAnswer.of(0, examination.eventId(), entry));
    }

    private BatchAnswer batch(List<Examination> examinations, boolean onlyRefused) {
        List<Logbook.Entry> entries = intake.take(examinations.stream()
                .filter(examination -> examination.said() != null)
                .map(Examination::said)
                .toList());
        List<EventAnswer> answers = new ArrayList<>(examinations.size());
        int next = 0;
        for (int i = 0; i < examinations.size(); i++) {
            Examination examination = examinations.get(i);
            answers.add(
                    examination.said() == null
                            ? EventAnswer.refused(i, examination.eventId(), examination.violations())
                            : EventAnswer.of(i, examination.eventId(), entries.get(next++)));
        }
        return BatchAnswer.of(answers, onlyRefused);
    }

    /** RFC 7240, section 4.2. */
    private static boolean prefersLittle(HttpServletRequest request) {
        String prefer = request.getHeader("Prefer");
        return prefer != null && prefer.replace(" ", "").contains("return=minimal");
    }
}
