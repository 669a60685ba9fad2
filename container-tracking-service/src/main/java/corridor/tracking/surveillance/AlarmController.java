package corridor.tracking.surveillance;

import corridor.events.AlarmRaised;
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
@RequestMapping("/tracking/v1/alarms")
@AllowedTo({Role.TERMINAL_OPERATOR, Role.CUSTOMS_OFFICER, Role.AUDITOR, Role.ADMINISTRATOR})
@Tag(name = "Surveillance", description = "Alarms, each with the facts that show what is wrong")
class AlarmController {
    private final AlarmTable alarms;

    AlarmController(AlarmTable alarms) {
        this.alarms = alarms;
    }

    @GetMapping
    @Operation(summary = "Alarms, newest first")
    Page<AlarmRaised> list(Paging paging) {
        return alarms.list(paging);
    }
}
