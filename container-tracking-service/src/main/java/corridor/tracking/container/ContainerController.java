package corridor.tracking.container;

import corridor.port.ContainerNumber;
import corridor.service.access.AllowedTo;
import corridor.service.access.Caller;
import corridor.service.access.Role;
import corridor.service.paging.Page;
import corridor.service.paging.Paging;
import corridor.tracking.place.Places;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/tracking/v1/containers")
@AllowedTo({
    Role.TERMINAL_OPERATOR,
    Role.CUSTOMS_OFFICER,
    Role.DECLARANT,
    Role.CARRIER,
    Role.INLAND_PARK,
    Role.AUDITOR,
    Role.ADMINISTRATOR
})
@Tag(name = "Containers", description = "Where a box is, what happened to it, and who said so")
class ContainerController {
    private final Containers containers;
    private final Viewing viewing;
    private final Places places;

    ContainerController(Containers containers, Viewing viewing, Places places) {
        this.containers = containers;
        this.viewing = viewing;
        this.places = places;
    }

    @GetMapping
    @Operation(
            summary = "Boxes by number",
            description = "Declarants, carriers and parks get the boxes in whose journeys they have a part.")
    Page<ContainerSummary> list(Caller caller, Paging paging) {
        return containers.list(caller, paging);
    }

    @GetMapping("/{number}")
    @Operation(
            summary = "A box as it is, or as it was known at a time",
            description = "Derived from its history in the order in which things happened, whatever the order in which"
                    + " they were told. A box that is not yours to see answers 404.")
    ContainerView container(
            @PathVariable @Parameter(description = "ISO 6346 number", example = "CSQU3054383") ContainerNumber number,
            @RequestParam(required = false)
                    @Parameter(description = "what was known at this time (ISO 8601, UTC); now if not said")
                    Instant asOf,
            Caller caller) {
        return ContainerView.of(ContainerState.derive(viewing.history(number, asOf, caller), places));
    }

    @GetMapping("/{number}/events")
    @Operation(
            summary = "Everything that happened to a box, in event time",
            description =
                    "classifier says how sure an entry is: PLN planned, EST estimated, ACT actual. What was corrected"
                            + " or retracted stays, and says so: withdrawn has what took its place and why.")
    Page<TimelineEntry> events(
            @PathVariable @Parameter(description = "ISO 6346 number", example = "CSQU3054383") ContainerNumber number,
            @RequestParam(required = false)
                    @Parameter(description = "what was known at this time (ISO 8601, UTC); now if not said")
                    Instant asOf,
            Paging paging,
            Caller caller) {
        History history = viewing.history(number, asOf, caller);
        List<TimelineEntry> entries = history.told().stream()
                .map(recorded -> TimelineEntry.of(recorded, history))
                .toList();
        int from = paging.after() == null ? 0 : placeAfter(entries, paging.after());
        List<TimelineEntry> read = entries.subList(from, Math.min(entries.size(), from + paging.toRead()));
        return Page.of(read, paging, entry -> entry.eventId().toString());
    }

    private static int placeAfter(List<TimelineEntry> entries, String eventId) {
        List<UUID> ids = entries.stream().map(TimelineEntry::eventId).toList();
        try {
            return ids.indexOf(UUID.fromString(eventId)) + 1;
        } catch (IllegalArgumentException e) {
            return 0;
        }
    }
}
