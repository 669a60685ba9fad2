package corridor.customs.examination;

import corridor.events.Lane;
import corridor.service.access.AllowedTo;
import corridor.service.access.Caller;
import corridor.service.access.Role;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.UUID;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/customs/v1/work")
@Tag(name = "Officers", description = "Checking, releasing, taking a release back")
@AllowedTo(Role.CUSTOMS_OFFICER)
class WorkController {
    private final Work work;

    WorkController(Work work) {
        this.work = work;
    }

    @Schema(name = "GiveBack")
    record GivingBack(
            @Schema(example = "I know the consignee")
            @NotBlank(message = "work is given back for a reason; send it as a sentence")
            @Size(max = 500, message = "a reason has at most 500 characters; shorten it")
            String reason) {}

    @Schema(name = "DirectWork")
    record Directing(
            @NotNull(message = "a declaration is assigned; send its id")
            UUID declarationId,

            @Schema(description = "party and name", example = "PK-CUSTOMS/officer")
            @NotNull(message = "an officer is named; send party and name")
            @Pattern(regexp = "[^/\\s]{1,60}/\\S{1,100}", message = "an officer is PARTY/NAME; correct it")
            String officer,

            @Schema(example = "Needs an officer who knows chemicals")
            @NotBlank(message = "work is directed for a reason; send it as a sentence")
            @Size(max = 500, message = "a reason has at most 500 characters; shorten it")
            String reason) {}

    @PostMapping("/next")
    @Operation(
            summary = "Be assigned what is promised next",
            description =
                    "The same again until it is claimed or given back: nobody picks. It does not say whose the goods"
                            + " are. 204 if there is nothing to do.")
    ResponseEntity<Waiting> next(@RequestParam(required = false) Lane lane, Caller caller) {
        return work.next(lane, caller)
                .map(ResponseEntity::ok)
                .orElseGet(() -> ResponseEntity.noContent().build());
    }

    @PostMapping("/assignments")
    @AllowedTo(Role.ADMINISTRATOR)
    @Operation(
            summary = "Assign a declaration to an officer",
            description = "Out of turn, by the head of the house, for a reason that stays on record.")
    Waiting direct(@Valid @RequestBody Directing request, Caller caller) {
        return work.direct(request.declarationId(), request.officer(), request.reason(), caller);
    }

    @PostMapping("/{declarationId}/claim")
    @Operation(summary = "Take up what was assigned", description = "From now on its names are shown to you.")
    Waiting claim(@PathVariable UUID declarationId, Caller caller) {
        return work.claim(declarationId, caller);
    }

    @PostMapping("/{declarationId}/return")
    @Operation(
            summary = "Give back what was assigned, for a reason",
            description = "It goes to another officer. The reason stays on record.")
    Waiting giveBack(@PathVariable UUID declarationId, @Valid @RequestBody GivingBack request, Caller caller) {
        return work.giveBack(declarationId, request.reason(), caller);
    }

    @GetMapping
    @Operation(summary = "What is assigned to you, the oldest first")
    List<Waiting> mine(Caller caller) {
        return work.mine(caller);
    }
}
