package corridor.customs.examination;

import corridor.service.access.AllowedTo;
import corridor.service.access.Caller;
import corridor.service.access.Role;
import corridor.service.problem.InvalidRequest;
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
class DocumentRequestController {
    private final DocumentRequests requests;

    DocumentRequestController(DocumentRequests requests) {
        this.requests = requests;
    }

    @Schema(name = "AskForDocument")
    record Asking(
            @Schema(example = "PACKING_LIST")
            @NotNull(message = "a document is asked for; send its type")
            @Pattern(regexp = "[A-Z][A-Z_]{1,34}", message = "a type has capitals; send it as in PACKING_LIST")
            String document,

            @Schema(example = "The invoice does not say how the goods are packed")
            @NotBlank(message = "a document is asked for with a reason; send it as a sentence")
            @Size(max = 500, message = "a reason has at most 500 characters; shorten it")
            String why) {}

    @Schema(name = "AnswerDocumentRequest")
    record Answering(
            @Schema(description = "the document's number; left out if there is none", example = "PL-88121")
            @Size(min = 1, max = 70, message = "a reference has 1 to 70 characters; correct it")
            String reference,

            @Schema(description = "required where no document is handed in")
            @Size(max = 500, message = "an answer has at most 500 characters; shorten it")
            String answer) {}

    @PostMapping("/declarations/{declarationId}/document-requests")
    @ResponseStatus(HttpStatus.CREATED)
    @AllowedTo(Role.CUSTOMS_OFFICER)
    @Operation(
            summary = "Ask the declarant for a document",
            description =
                    "By the officer who has claimed the declaration. The clock of the promise stands still until all"
                            + " requests are answered.")
    DocumentRequest ask(@PathVariable UUID declarationId, @Valid @RequestBody Asking request, Caller caller) {
        return requests.ask(declarationId, request.document(), request.why(), caller);
    }

    @GetMapping("/declarations/{declarationId}/document-requests")
    @AllowedTo({Role.DECLARANT, Role.CUSTOMS_OFFICER, Role.AUDITOR, Role.ADMINISTRATOR})
    @Operation(summary = "What was asked for and answered, the oldest first", description = "Declarants see their own.")
    List<DocumentRequest> of(@PathVariable UUID declarationId, Caller caller) {
        return requests.of(declarationId, caller);
    }

    @PostMapping("/document-requests/{requestId}/answer")
    @AllowedTo(Role.DECLARANT)
    @Operation(
            summary = "Answer a request for a document",
            description = "With the document's number, which is added to the declaration, or with why there is none.")
    DocumentRequest answer(@PathVariable UUID requestId, @Valid @RequestBody Answering request, Caller caller) {
        if (request.reference() == null
                && (request.answer() == null || request.answer().isBlank())) {
            throw new InvalidRequest(
                    "reference", "an answer names a document or says why there is none", "send reference or answer");
        }
        return requests.answer(requestId, request.reference(), request.answer(), caller);
    }
}
