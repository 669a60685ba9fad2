package corridor.customs.clearance;

import corridor.customs.release.DeclarationView;
import corridor.service.access.AllowedTo;
import corridor.service.access.Caller;
import corridor.service.access.Role;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.UUID;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/customs/v1/declarations/{declarationId}/reassessments")
@Tag(name = "Officers", description = "Checking, releasing, taking a release back")
class ReassessmentController {
    private final Reassessing reassessing;

    ReassessmentController(Reassessing reassessing) {
        this.reassessing = reassessing;
    }

    record Reassess(
            @NotEmpty(message = "a re-assessment corrects items; send at least one")
            @Size(max = 500, message = "a declaration has at most 500 items; send those that are wrong")
            List<@Valid @NotNull(message = "a correction is not empty; send it or take the entry out") Correction>
                    items,

            @Schema(example = "The machines are used ones, worth less, and fall under another code")
            @NotBlank(message = "a re-assessment has a reason; send what was found")
            @Size(max = 500, message = "a reason has at most 500 characters; shorten it")
            String reason) {}

    @PostMapping
    @AllowedTo(Role.CUSTOMS_OFFICER)
    @Operation(
            summary = "Assess anew by what was found",
            description =
                    "By the officer who has claimed the declaration: corrects items and assesses by the rates of the"
                            + " day of lodging, as a version of its own. What was paid counts; only what is more is due, and what"
                            + " was too much stands to the declarant's credit in the books. The declarant may appeal.")
    DeclarationView reassess(@PathVariable UUID declarationId, @Valid @RequestBody Reassess request, Caller caller) {
        return reassessing.reassess(declarationId, request.items(), request.reason(), caller);
    }
}
