package corridor.customs.tariff;

import corridor.port.HsCode;
import corridor.service.access.AllowedTo;
import corridor.service.access.Role;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Clock;
import java.time.LocalDate;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/customs/v1/tariff")
@Tag(name = "Tariff", description = "What goods are called and what they owe")
@AllowedTo({
    Role.TERMINAL_OPERATOR,
    Role.CUSTOMS_OFFICER,
    Role.DECLARANT,
    Role.CARRIER,
    Role.INLAND_PARK,
    Role.BORDER_AGENCY,
    Role.AUDITOR,
    Role.ADMINISTRATOR
})
class TariffController {
    private final Tariffs tariffs;
    private final Clock clock;

    TariffController(Tariffs tariffs, Clock clock) {
        this.tariffs = tariffs;
        this.clock = clock;
    }

    @GetMapping("/{hsCode}")
    @Operation(
            summary = "What goods with this code owe on a day",
            description =
                    "The line that the code falls under, with every rate and what special economic zones pay"
                            + " instead. A code that the tariff does not have on that day is refused with the codes it does have.")
    TariffEntry entry(
            @Parameter(description = "six or eight digits", example = "850440") @PathVariable HsCode hsCode,
            @Parameter(description = "a day as in 2026-07-01; today in the administration's time if not said")
                    @RequestParam(required = false)
                    LocalDate on) {
        Tariff tariff = tariffs.current();
        LocalDate day = on == null ? tariff.edition().dateOf(clock.instant()) : on;
        return tariff.line(hsCode, day)
                .map(line -> TariffEntry.of(tariff, line, day))
                .orElseThrow(() -> new LineMissing(tariff, hsCode, day));
    }
}
