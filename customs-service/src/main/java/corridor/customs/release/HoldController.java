package corridor.customs.release;

import corridor.port.ContainerNumber;
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
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/customs/v1/holds")
@Tag(name = "Holds", description = "Keeping a box back, whatever else was decided about it")
class HoldController {
    private final Holds holds;

    HoldController(Holds holds) {
        this.holds = holds;
    }

    record Placing(
            @NotNull(message = "a hold is on one container; send its number")
            ContainerNumber containerNumber,

            @Schema(example = "Seal found broken at discharge")
            @NotBlank(message = "a hold has a reason; send it as a sentence")
            @Size(max = 500, message = "a reason has at most 500 characters; shorten it")
            String reason) {}

    record Lifting(
            @Schema(example = "Seal replaced and contents verified")
            @NotBlank(message = "lifting a hold has a reason; send it as a sentence")
            @Size(max = 500, message = "a reason has at most 500 characters; shorten it")
            String reason) {}

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    @AllowedTo(Role.CUSTOMS_OFFICER)
    @Operation(
            summary = "Hold a container back",
            description = "From now on nothing in it is released, and the gate does not let it out, even on an earlier"
                    + " release. The box need not have come yet. Publishes CustomsHoldPlaced.")
    HoldView place(@Valid @RequestBody Placing request, Caller caller) {
        return HoldView.of(holds.place(request.containerNumber(), request.reason(), caller));
    }

    @PostMapping("/{holdId}/lift")
    @AllowedTo(Role.CUSTOMS_OFFICER)
    @Operation(
            summary = "Lift a hold",
            description = "If nothing else was missing, a paid green declaration is released by that. Publishes"
                    + " CustomsHoldLifted.")
    HoldView lift(@PathVariable UUID holdId, @Valid @RequestBody Lifting request, Caller caller) {
        return HoldView.of(holds.lift(holdId, request.reason(), caller));
    }

    @GetMapping
    @AllowedTo({Role.CUSTOMS_OFFICER, Role.AUDITOR, Role.ADMINISTRATOR})
    @Operation(summary = "Holds, the newest first", description = "Lifted ones are listed too.")
    Page<HoldView> list(@RequestParam(required = false) ContainerNumber containerNumber, Paging paging) {
        return Page.of(
                        holds.list(containerNumber, paging),
                        paging,
                        hold -> hold.getId().toString())
                .map(HoldView::of);
    }
}
