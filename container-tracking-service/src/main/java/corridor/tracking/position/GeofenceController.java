package corridor.tracking.position;

import corridor.service.access.AllowedTo;
import corridor.service.access.Caller;
import corridor.service.access.Role;
import corridor.service.problem.InvalidRequest;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/tracking/v1/geofences")
@Tag(name = "Positions")
class GeofenceController {
    private final GeofenceTable table;
    private final Clock clock;

    GeofenceController(GeofenceTable table, Clock clock) {
        this.table = table;
        this.clock = clock;
    }

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    @AllowedTo({Role.TERMINAL_OPERATOR, Role.ADMINISTRATOR})
    @Operation(
            summary = "Draw a marked area, or draw it anew from a time on",
            description = "What was judged by an earlier edition stays judged by it.")
    Geofence draw(@RequestBody Geofence drawn, Caller caller) {
        drawn.check();
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        if (drawn.validFrom() != null && drawn.validFrom().isBefore(now)) {
            throw new InvalidRequest(
                    "validFrom",
                    "what was judged stays judged: an area holds from now on at the earliest",
                    "leave it out");
        }
        Geofence fence = new Geofence(
                drawn.code(),
                drawn.name(),
                drawn.validFrom() == null ? now : drawn.validFrom().truncatedTo(ChronoUnit.MICROS),
                drawn.polygon());
        table.add(fence, caller.name());
        return fence;
    }

    @GetMapping
    @AllowedTo({Role.TERMINAL_OPERATOR, Role.CUSTOMS_OFFICER, Role.AUDITOR, Role.ADMINISTRATOR})
    @Operation(summary = "All editions of all marked areas, by code and time")
    List<Geofence> all() {
        return table.all().editions();
    }
}
