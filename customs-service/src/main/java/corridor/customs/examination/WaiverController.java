package corridor.customs.examination;

import corridor.service.access.AllowedTo;
import corridor.service.access.Caller;
import corridor.service.access.Role;
import corridor.service.paging.Page;
import corridor.service.paging.Paging;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/customs/v1")
@Tag(name = "Officers", description = "Checking, releasing, taking a release back")
class WaiverController {
    private final Waivers waivers;

    WaiverController(Waivers waivers) {
        this.waivers = waivers;
    }

    @Schema(name = "AskWaiver")
    record Asking(
            @Schema(example = "Vaccines that would spoil; the papers were seen")
            @NotBlank(message = "a waiver is asked for with a reason; send it as a sentence")
            @Size(max = 500, message = "a reason has at most 500 characters; shorten it")
            String reason) {}

    @Schema(name = "DecideWaiver")
    record Deciding(
            @NotNull(message = "a decision has an outcome; send GRANTED or REFUSED")
            Waiver.Outcome outcome,

            @NotBlank(message = "a decision has a reason; send it as a sentence")
            @Size(max = 500, message = "a reason has at most 500 characters; shorten it")
            String reason) {}

    @PostMapping("/declarations/{declarationId}/waivers")
    @ResponseStatus(HttpStatus.CREATED)
    @AllowedTo(Role.CUSTOMS_OFFICER)
    @Operation(
            summary = "Ask that a check be waived",
            description = "Against the lane, or in spite of what was found. Another officer decides.")
    Waiver ask(@PathVariable UUID declarationId, @Valid @RequestBody Asking request, Caller caller) {
        return waivers.ask(declarationId, request.reason(), caller);
    }

    @GetMapping("/waivers")
    @AllowedTo({Role.CUSTOMS_OFFICER, Role.AUDITOR, Role.ADMINISTRATOR})
    @Operation(summary = "Waivers to be decided, the oldest first")
    Page<Waiver> open(Paging paging) {
        return waivers.open(paging);
    }

    @PostMapping("/waivers/{waiverId}/decide")
    @AllowedTo(Role.CUSTOMS_OFFICER)
    @Operation(
            summary = "Grant or refuse a waiver",
            description =
                    "By another officer than the one who asked. Granted, the declaration is released as a green one"
                            + " is, once nothing else is missing.")
    Waiver decide(@PathVariable UUID waiverId, @Valid @RequestBody Deciding request, Caller caller) {
        return waivers.decide(waiverId, request.outcome(), request.reason(), caller);
    }
}
