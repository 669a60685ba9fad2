package corridor.tracking.position;

import corridor.port.ContainerNumber;
import corridor.service.access.AllowedTo;
import corridor.service.access.Caller;
import corridor.service.access.Role;
import corridor.service.idempotency.CarriesOwnKeys;
import corridor.service.paging.Page;
import corridor.service.paging.Paging;
import corridor.service.problem.InvalidRequest;
import corridor.service.problem.TooLarge;
import corridor.service.problem.UnreadableJson;
import corridor.service.problem.Violation;
import corridor.tracking.container.Viewing;
import corridor.tracking.place.Places;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.ArraySchema;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

@RestController
@RequestMapping("/tracking/v1")
@Tag(name = "Positions", description = "What trackers, cameras, seals and reefers read, and which areas were crossed")
class PositionController {
    private static final int MOST_READINGS = 5_000;

    private final Positions positions;
    private final ReadingTable readings;
    private final GeofenceTable fences;
    private final Viewing viewing;
    private final Places places;
    private final JsonMapper mapper;
    private final Clock clock;

    PositionController(
            Positions positions,
            ReadingTable readings,
            GeofenceTable fences,
            Viewing viewing,
            Places places,
            JsonMapper mapper,
            Clock clock) {
        this.positions = positions;
        this.readings = readings;
        this.fences = fences;
        this.viewing = viewing;
        this.places = places;
        this.mapper = mapper;
        this.clock = clock;
    }

    /**
     * What became of readings.
     *
     * @param known how many had been sent before: of a device and a time there is one
     * @param refusals the first reason of each that was refused
     */
    record Taken(int recorded, int known, int refused, List<Refused> refusals) {}

    /** One reading that was not taken, by its place in the request from 0. */
    record Refused(int index, Violation violation) {}

    @PostMapping(path = "/positions", consumes = MediaType.APPLICATION_JSON_VALUE)
    @CarriesOwnKeys
    @AllowedTo({Role.TERMINAL_OPERATOR, Role.CARRIER})
    @Operation(
            summary = "Send one reading, or up to 5,000 in an array",
            description =
                    "Device and time are a reading's key: sent again it is known, and no Idempotency-Key is needed. The"
                            + " answer comes when all that was recorded is on disk. Readings may come in any order, late by up to"
                            + " 400 days.",
            requestBody =
                    @io.swagger.v3.oas.annotations.parameters.RequestBody(
                            required = true,
                            content =
                                    @Content(
                                            mediaType = MediaType.APPLICATION_JSON_VALUE,
                                            array = @ArraySchema(schema = @Schema(implementation = Reading.class)))))
    Taken take(HttpServletRequest request) throws IOException {
        JsonNode body = read(request);
        if (body.isArray() && (body.isEmpty() || body.size() > MOST_READINGS)) {
            throw new InvalidRequest(
                    "body",
                    "a request has 1 to " + MOST_READINGS + " readings; this has " + body.size(),
                    "send it in parts");
        }
        List<Reading> good = new ArrayList<>();
        List<Refused> refusals = new ArrayList<>();
        ReadingRules rules = new ReadingRules(clock.instant(), places.aheadOfTime());
        int index = 0;
        for (JsonNode each : body.isArray() ? body : List.of(body)) {
            Optional<Violation> broken = examine(each, rules, good);
            if (broken.isPresent()) {
                refusals.add(new Refused(index, broken.get()));
            }
            index++;
        }
        if (!body.isArray() && !refusals.isEmpty()) {
            throw new InvalidRequest(List.of(refusals.getFirst().violation()));
        }
        int recorded =
                (int) positions.take(good).stream().filter(fresh -> fresh).count();
        return new Taken(recorded, good.size() - recorded, refusals.size(), refusals);
    }

    private JsonNode read(HttpServletRequest request) throws IOException {
        try {
            JsonNode body = mapper.readTree(TooLarge.refusedElse(request.getInputStream()));
            if (body == null || body.isMissingNode()) {
                throw new InvalidRequest("body", "a JSON body is required", "send a reading, or an array of readings");
            }
            return body;
        } catch (JacksonException unreadable) {
            throw new InvalidRequest(List.of(UnreadableJson.explain(unreadable)));
        }
    }

    private Optional<Violation> examine(JsonNode json, ReadingRules rules, List<Reading> good) {
        try {
            Reading sent = mapper.treeToValue(json, Reading.class);
            Optional<Violation> broken = sent == null
                    ? Optional.of(new Violation("", "a reading is a JSON object", "send one"))
                    : rules.broken(sent);
            if (broken.isEmpty()) {
                good.add(new Reading(
                        sent.device(),
                        sent.at().truncatedTo(ChronoUnit.MICROS),
                        sent.kind(),
                        sent.containerNumber(),
                        sent.latitude(),
                        sent.longitude(),
                        sent.speedKmh(),
                        sent.temperatureC(),
                        sent.setTemperatureC(),
                        sent.sealOpen()));
            }
            return broken;
        } catch (JacksonException unreadable) {
            return Optional.of(UnreadableJson.explain(unreadable));
        }
    }

    @GetMapping("/containers/{number}/positions")
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
            summary = "What devices read of a box, newest first",
            description =
                    "Who has a part in some of its journeys is shown what was read during those. No readings are no"
                            + " sign that it stood still: nothing was read.")
    Page<PositionView> positions(@PathVariable ContainerNumber number, Paging paging, Caller caller) {
        Viewing.Span span = viewing.span(number, caller);
        List<PositionView> read =
                readings.of(number.value(), span.from(), span.until(), Mark.after(paging), paging.toRead());
        return Page.of(read, paging, position -> new Mark(position.at(), position.device()).text());
    }

    @GetMapping("/containers/{number}/crossings")
    @AllowedTo({
        Role.TERMINAL_OPERATOR,
        Role.CUSTOMS_OFFICER,
        Role.DECLARANT,
        Role.CARRIER,
        Role.INLAND_PARK,
        Role.AUDITOR,
        Role.ADMINISTRATOR
    })
    @Operation(summary = "Which marked areas a box entered and left, newest first")
    Page<CrossingView> crossings(@PathVariable ContainerNumber number, Paging paging, Caller caller) {
        Viewing.Span span = viewing.span(number, caller);
        List<CrossingView> read =
                fences
                        .crossings(number.value(), span.from(), span.until(), Mark.after(paging), paging.toRead())
                        .stream()
                        .map(CrossingView::of)
                        .toList();
        return Page.of(read, paging, crossing -> new Mark(crossing.at(), crossing.geofence()).text());
    }

    record CrossingView(String geofence, corridor.events.GeofenceCrossed.Crossing crossing, Instant at, String device) {
        static CrossingView of(Crossing crossing) {
            return new CrossingView(crossing.geofence(), crossing.crossing(), crossing.at(), crossing.device());
        }
    }
}
