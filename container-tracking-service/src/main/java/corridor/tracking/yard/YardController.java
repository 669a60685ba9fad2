package corridor.tracking.yard;

import corridor.service.access.AllowedTo;
import corridor.service.access.Caller;
import corridor.service.access.Role;
import corridor.service.paging.Page;
import corridor.service.paging.Paging;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import java.time.Instant;
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
@RequestMapping("/tracking/v1")
@Tag(name = "Yard", description = "Which box stands in which slot: block, bay along it, row across it, tier upwards")
class YardController {
    private final MovingBoxes moving;
    private final YardTable yard;
    private final WorkTable work;

    YardController(MovingBoxes moving, YardTable yard, WorkTable work) {
        this.moving = moving;
        this.yard = yard;
        this.work = work;
    }

    @PostMapping("/yard-moves")
    @ResponseStatus(HttpStatus.CREATED)
    @AllowedTo(Role.TERMINAL_OPERATOR)
    @Operation(
            summary = "Tell that a box was set down in a slot",
            description = "Judged as of occurredAt: a move told late does not overturn a newer one. Tells the port"
                    + " ContainerStacked.")
    @ApiResponse(responseCode = "201", description = "on record")
    @ApiResponse(
            responseCode = "409",
            description = "yard-slot-taken, yard-slot-in-the-air, container-buried, container-already-there or"
                    + " container-not-in-port")
    YardMove.Made move(@RequestBody @Valid YardMove move, Caller caller) {
        return moving.move(move, caller);
    }

    @GetMapping("/yard/blocks/{block}/bays/{bay}")
    @AllowedTo({Role.TERMINAL_OPERATOR, Role.CUSTOMS_OFFICER, Role.AUDITOR, Role.ADMINISTRATOR})
    @Operation(
            summary = "What stands in a bay, stack by stack from the ground up",
            description = "Now, or at any moment as the port knows it today: what is told late changes the past, too.")
    BayView bay(
            @PathVariable String block,
            @PathVariable int bay,
            @Parameter(description = "a moment, UTC; now if left out") @RequestParam(required = false) Instant at) {
        Bay wanted = new Bay(block, bay);
        return BayView.of(wanted, yard.standingIn(wanted, at));
    }

    @GetMapping("/yard/work-list")
    @AllowedTo({Role.TERMINAL_OPERATOR, Role.CUSTOMS_OFFICER, Role.AUDITOR, Role.ADMINISTRATOR})
    @Operation(
            summary = "What the cranes are to do next",
            description =
                    "The lifts of the accepted plans that are in force, bay by bay, each in the order of its plan."
                            + " A lift that was made is not listed any more; moves are told as ever, with yard-moves and gate-outs.")
    Page<WorkItem> workList(
            @Parameter(description = "of this block only", example = "B1") @RequestParam(required = false) String block,
            @Parameter(description = "of this bay only", example = "3") @RequestParam(required = false) Integer bay,
            Paging paging) {
        return Page.of(work.open(block, bay, paging), paging, WorkItem::sortKey);
    }
}
