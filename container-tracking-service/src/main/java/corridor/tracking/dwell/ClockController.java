package corridor.tracking.dwell;

import corridor.port.ContainerNumber;
import corridor.service.access.AllowedTo;
import corridor.service.access.Caller;
import corridor.service.access.Role;
import corridor.tracking.container.Viewing;
import corridor.tracking.place.Places;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Clock;
import java.time.Instant;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/tracking/v1/containers")
@EnableConfigurationProperties(FreeTimeTariff.class)
@Tag(name = "Containers")
class ClockController {
    private final Viewing viewing;
    private final Places places;
    private final FreeTimeTariff tariff;
    private final Clock clock;

    ClockController(Viewing viewing, Places places, FreeTimeTariff tariff, Clock clock) {
        this.viewing = viewing;
        this.places = places;
        this.tariff = tariff;
        this.clock = clock;
    }

    @GetMapping("/{number}/clocks")
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
            summary = "How long a box has stood in the port, and how many days of it cost nothing",
            description =
                    "Planned and estimated times are kept apart from what actually happened. Days are those of the"
                            + " port's clock, and the day of arrival does not count.")
    Clocks clocks(
            @PathVariable @Parameter(description = "ISO 6346 number", example = "CSQU3054383") ContainerNumber number,
            @RequestParam(required = false)
                    @Parameter(description = "what was known at this time (ISO 8601, UTC); now if not said")
                    Instant asOf,
            Caller caller) {
        Instant now = asOf == null ? clock.instant() : asOf;
        return Clocks.of(number.value(), viewing.history(number, asOf, caller), now, places, tariff);
    }
}
