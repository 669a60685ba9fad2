package corridor.customs.riskmodel;

import corridor.service.access.AllowedTo;
import corridor.service.access.Role;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

@RestController
@Tag(name = "Risk models")
class DriftController {
    private final DriftWatch watch;

    DriftController(DriftWatch watch) {
        this.watch = watch;
    }

    @GetMapping("/customs/v1/risk-models/{version}/drift")
    @AllowedTo({Role.CUSTOMS_OFFICER, Role.AUDITOR, Role.ADMINISTRATOR})
    @Operation(
            summary = "How far declarations have moved from those a version was made on",
            description =
                    "Week by week, the newest first, half a year at most: the population stability index of the score"
                            + " and of what it rests on, and what the version expected of the random share beside what was found."
                            + " The version in service is looked at once an hour; what is past its threshold is told in it.")
    Drift drift(@PathVariable String version) {
        return watch.of(version);
    }
}
