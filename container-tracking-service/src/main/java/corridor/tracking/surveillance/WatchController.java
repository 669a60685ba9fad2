package corridor.tracking.surveillance;

import corridor.service.access.AllowedTo;
import corridor.service.access.Role;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Clock;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/tracking/v1/surveillance/backlog")
@AllowedTo({Role.TERMINAL_OPERATOR, Role.CUSTOMS_OFFICER, Role.AUDITOR, Role.ADMINISTRATOR})
@Tag(name = "Surveillance")
class WatchController {
    private final WatchTable table;
    private final Clock clock;

    WatchController(WatchTable table, Clock clock) {
        this.table = table;
        this.clock = clock;
    }

    @GetMapping
    @Operation(
            summary = "How far the watch is behind what is known",
            description = "marks: what came in and was not yet gathered. due: boxes and days at the gate that are to be"
                    + " looked at now. An alarm may still come of them.")
    WatchTable.Backlog backlog() {
        return table.backlog(clock.instant());
    }
}
