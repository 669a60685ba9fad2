package corridor.tracking.portcall;

import corridor.service.access.AllowedTo;
import corridor.service.access.Role;
import corridor.service.paging.Page;
import corridor.service.paging.Paging;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/tracking/v1/transport-calls")
@AllowedTo({Role.TERMINAL_OPERATOR, Role.CARRIER, Role.AUDITOR, Role.ADMINISTRATOR})
@Tag(name = "Transport calls", description = "Visits of vessels, as told in COARRI and CODECO")
class TransportCallController {
    private final CallTable table;

    TransportCallController(CallTable table) {
        this.table = table;
    }

    @GetMapping
    @Operation(
            summary = "Vessels' calls, newest first",
            description = "Of each time what happened counts before what is estimated, and what was said later before"
                    + " what was said earlier.")
    Page<TransportCall> list(Paging paging) {
        return table.list(paging);
    }
}
