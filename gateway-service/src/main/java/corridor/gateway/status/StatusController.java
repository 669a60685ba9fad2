package corridor.gateway.status;

import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** Says to anybody whether the services are up. */
@RestController
class StatusController {
    private final HealthRound round;

    StatusController(HealthRound round) {
        this.round = round;
    }

    @GetMapping("/status")
    PortStatus status() throws InterruptedException {
        return round.status();
    }
}
