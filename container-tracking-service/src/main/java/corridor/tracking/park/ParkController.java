package corridor.tracking.park;

import corridor.events.ParkStoryEntry;
import corridor.service.access.AllowedTo;
import corridor.service.access.Caller;
import corridor.service.access.Role;
import corridor.service.paging.Page;
import corridor.service.paging.Paging;
import corridor.service.problem.InvalidRequest;
import corridor.service.problem.NotFound;
import corridor.tracking.place.Park;
import corridor.tracking.place.Places;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/tracking/v1/parks/{code}")
@AllowedTo({Role.INLAND_PARK, Role.AUDITOR, Role.ADMINISTRATOR})
@Tag(
        name = "Parks",
        description =
                "What each inland park is told of its own boxes, provably complete, and the arrivals that it tells")
class ParkController {
    private final StoryTable story;
    private final Arrivals arrivals;
    private final Places places;

    ParkController(StoryTable story, Arrivals arrivals, Places places) {
        this.story = story;
        this.arrivals = arrivals;
        this.places = places;
    }

    @GetMapping("/head")
    @Operation(
            summary = "How far a park's story goes",
            description =
                    "A park whose last line has this number and this hash has missed nothing and been told nothing"
                            + " different. Lines behind it may still be on their way to Kafka.")
    ParkHead head(@PathVariable @Parameter(example = "rashakai") String code, Caller caller) {
        return story.head(park(code, caller).code());
    }

    @GetMapping("/events")
    @Operation(
            summary = "A park's story, line by line",
            description = "The same lines as on the park's topic, for a park that has lost it.")
    Page<ParkStoryEntry> events(
            @PathVariable @Parameter(example = "rashakai") String code,
            @RequestParam(defaultValue = "0") @Parameter(description = "number of the last line that the park holds")
                    long after,
            Paging paging,
            Caller caller) {
        List<ParkStoryEntry> read =
                story.after(park(code, caller).code(), Math.max(after, sequence(paging)), paging.toRead());
        return Page.of(read, paging, line -> Long.toString(line.sequence()));
    }

    @PostMapping("/arrivals")
    @ResponseStatus(HttpStatus.CREATED)
    @AllowedTo(Role.INLAND_PARK)
    @Operation(
            summary = "Tell that a box came into the park",
            description = "Tells the port EquipmentMoved (GTIN). On one journey a box arrives once: told again, the"
                    + " arrival on record is answered and nothing is added.")
    @ApiResponse(responseCode = "201", description = "on record")
    @ApiResponse(responseCode = "404", description = "no such box on a journey to this park")
    @ApiResponse(
            responseCode = "409",
            description = "container-not-on-its-way: it had not left the port's gate by then")
    @ApiResponse(responseCode = "422", description = "event-from-the-future")
    Arrival.Noted arrival(@PathVariable String code, @RequestBody @Valid Arrival arrival, Caller caller) {
        return arrivals.note(own(code, caller), arrival, caller);
    }

    /** A park sees itself; of the others not even that they exist. */
    private Park park(String code, Caller caller) {
        return caller.is(Role.AUDITOR, Role.ADMINISTRATOR)
                ? places.park(code).orElseThrow(() -> new NotFound("park", code))
                : own(code, caller);
    }

    private Park own(String code, Caller caller) {
        return places.park(code)
                .filter(park -> park.code().value().equals(caller.party()))
                .orElseThrow(() -> new NotFound("park", code));
    }

    private static long sequence(Paging paging) {
        try {
            return paging.after() == null ? 0 : Long.parseLong(paging.after());
        } catch (NumberFormatException e) {
            throw new InvalidRequest(
                    "cursor", "a cursor is what the page before gave as nextCursor", "start again without one");
        }
    }
}
