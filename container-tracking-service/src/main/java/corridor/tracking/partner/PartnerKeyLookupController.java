package corridor.tracking.partner;

import corridor.service.access.AllowedTo;
import corridor.service.access.Role;
import corridor.service.problem.NotFound;
import io.swagger.v3.oas.annotations.Hidden;
import java.time.Clock;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** What the gateway asks when a key comes to the door. No door leads here from outside. */
@Hidden
@RestController
class PartnerKeyLookupController {
    private final PartnerKeyTable table;
    private final Clock clock;

    PartnerKeyLookupController(PartnerKeyTable table, Clock clock) {
        this.table = table;
        this.clock = clock;
    }

    /** @param sha256 of the key, in lower-case hex: the key itself stays at the door */
    @GetMapping("/internal/partner-keys/{sha256}")
    @AllowedTo(Role.ADMINISTRATOR)
    PartnerKey lookUp(@PathVariable String sha256) {
        return table.use(sha256, clock.instant()).orElseThrow(() -> new NotFound("partner-key", "with this hash"));
    }
}
