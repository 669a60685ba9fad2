package corridor.customs.examination;

import corridor.customs.declaration.Outcome;
import corridor.customs.release.DeclarationView;
import corridor.events.Lane;
import corridor.service.access.AllowedTo;
import corridor.service.access.Caller;
import corridor.service.access.Role;
import corridor.service.paging.Page;
import corridor.service.paging.Paging;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
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
@RequestMapping("/customs/v1")
@Tag(name = "Officers", description = "Checking, releasing, taking a release back")
@AllowedTo(Role.CUSTOMS_OFFICER)
class ExaminationController {
    private final Examination examination;

    ExaminationController(Examination examination) {
        this.examination = examination;
    }

    record Check(
            @Schema(description = "CONFORMING: as declared. DISCREPANT: not as declared")
            @NotNull(message = "a check has an outcome; send CONFORMING or DISCREPANT")
            Outcome outcome,

            @Schema(
                    description = "what was found; required for DISCREPANT",
                    example = "Seals intact, 12 pallets as packed")
            @Size(max = 2000, message = "findings have at most 2000 characters; shorten them")
            String findings,

            @Size(max = 50, message = "a check has at most 50 photos; send the decisive ones")
            List<@Valid @NotNull(message = "a photo is not empty; send it or take the entry out") Evidence> photos,

            @Schema(description = "required in the blue lane") @Valid
            Evidence scannerImage) {
        Check {
            photos = photos == null ? List.of() : List.copyOf(photos);
        }
    }

    @Schema(enumAsRef = true)
    enum Order {
        AGE,
        PROMISE
    }

    @PostMapping("/declarations/{declarationId}/checks")
    @ResponseStatus(HttpStatus.CREATED)
    @Operation(
            summary = "Note what a check found",
            description =
                    "By the officer who has claimed it: documents for a yellow declaration, the scanner's image for a"
                            + " blue one, goods for a red one. A conforming check is one step to"
                            + " release; after a discrepant one the goods stay until a later check conforms. A"
                            + " discrepant image opens the box: the declaration becomes a red one. Publishes"
                            + " GoodsExamined, and LaneAssigned where the lane changes.")
    DeclarationView check(@PathVariable UUID declarationId, @Valid @RequestBody Check request, Caller caller) {
        return examination.note(declarationId, request, caller);
    }

    @GetMapping("/queue")
    @Operation(
            summary = "What waits for an officer",
            description = "Declarations to check, and checked and paid ones to release, the oldest or the next promised"
                    + " first. It does not say whose they are; work is assigned at /customs/v1/work/next.")
    Page<Waiting> queue(
            @RequestParam(required = false) Lane lane,
            @Parameter(description = "AGE, the oldest first, or PROMISE, the next promised first; AGE if not said")
                    @RequestParam(required = false, defaultValue = "AGE")
                    Order order,
            @Parameter(description = "true for those only whose promise is broken, the longest first")
                    @RequestParam(required = false, defaultValue = "false")
                    boolean overdue,
            Paging paging) {
        return order == Order.PROMISE || overdue
                ? examination.byPromise(lane, overdue, paging)
                : examination.byAge(lane, paging);
    }
}
