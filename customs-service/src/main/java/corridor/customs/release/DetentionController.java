package corridor.customs.release;

import corridor.service.access.AllowedTo;
import corridor.service.access.Caller;
import corridor.service.access.Role;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/customs/v1/declarations/{declarationId}")
@Tag(name = "Holds", description = "Keeping a box back, whatever else was decided about it")
@AllowedTo(Role.CUSTOMS_OFFICER)
class DetentionController {
    private final Holds holds;

    DetentionController(Holds holds) {
        this.holds = holds;
    }

    @Schema(name = "Detain")
    record Detaining(
            @Schema(example = "Undeclared cigarettes behind the declared cargo")
            @NotBlank(message = "goods are detained or seized for a reason; send it as a sentence")
            @Size(max = 400, message = "a reason has at most 400 characters; shorten it")
            String reason) {}

    @PostMapping("/detentions")
    @ResponseStatus(HttpStatus.CREATED)
    @Operation(
            summary = "Detain the goods",
            description = "A hold on each container, lifted like any other hold. The declarant may appeal. Publishes"
                    + " CustomsHoldPlaced, one per container.")
    List<HoldView> detain(@PathVariable UUID declarationId, @Valid @RequestBody Detaining request, Caller caller) {
        return holds.keep(declarationId, Hold.Kind.DETENTION, request.reason(), caller);
    }

    @PostMapping("/seizures")
    @ResponseStatus(HttpStatus.CREATED)
    @Operation(
            summary = "Seize the goods",
            description = "A hold on each container that only an appeal ends. Publishes CustomsHoldPlaced, one per"
                    + " container.")
    List<HoldView> seize(@PathVariable UUID declarationId, @Valid @RequestBody Detaining request, Caller caller) {
        return holds.keep(declarationId, Hold.Kind.SEIZURE, request.reason(), caller);
    }
}
