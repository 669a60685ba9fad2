package corridor.customs.rulemaking;

import corridor.customs.risk.KnownFact;
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
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/customs/v1/rule-sets")
@Tag(name = "Risk rules", description = "Written by officers, tried on history, approved by four eyes")
@AllowedTo(Role.CUSTOMS_OFFICER)
class RuleSetController {
    private final RuleMaking making;

    RuleSetController(RuleMaking making) {
        this.making = making;
    }

    @Schema(name = "ApproveRules")
    record Approving(
            @Schema(description = "from when they count; at once if it is left out or past")
            Instant from,

            @NotBlank(message = "rules are approved for a reason; send it as a sentence")
            @Size(max = 500, message = "a reason has at most 500 characters; shorten it")
            String reason) {}

    @Schema(name = "ReasonForRules")
    record Reasoned(
            @NotBlank(message = "a step is taken for a reason; send it as a sentence")
            @Size(max = 500, message = "a reason has at most 500 characters; shorten it")
            String reason) {}

    /** What may be asked for. */
    @Schema(name = "RuleVocabulary")
    record Vocabulary(List<KnownFact> facts) {}

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    @Operation(
            summary = "Write a rule set",
            description =
                    "As a draft, in force for nobody. Each rule is read, its types are checked, and what would stop every"
                            + " declaration is refused, with the rule, the place in it and what would be right.")
    RuleSetView write(@Valid @RequestBody RuleSetText request, Caller caller) {
        return making.write(request, caller);
    }

    @PutMapping("/{version}")
    @Operation(summary = "Write a draft anew", description = "What a dry-run said of the text before counts no more.")
    RuleSetView rewrite(@PathVariable String version, @Valid @RequestBody RuleSetText request, Caller caller) {
        return making.rewrite(version, request, caller);
    }

    @GetMapping
    @AllowedTo({Role.CUSTOMS_OFFICER, Role.AUDITOR, Role.ADMINISTRATOR})
    @Operation(summary = "Rule sets, the newest first")
    Page<RuleSetView> all(@RequestParam(required = false) RuleSetView.State state, Paging paging) {
        return making.all(state, paging);
    }

    @GetMapping("/vocabulary")
    @AllowedTo({Role.CUSTOMS_OFFICER, Role.AUDITOR, Role.ADMINISTRATOR})
    @Operation(summary = "What rules may ask for")
    Vocabulary vocabulary() {
        return new Vocabulary(KnownFact.all());
    }

    @GetMapping("/{version}")
    @AllowedTo({Role.CUSTOMS_OFFICER, Role.AUDITOR, Role.ADMINISTRATOR})
    @Operation(summary = "One rule set")
    RuleSetView one(@PathVariable String version) {
        return making.find(version);
    }

    @PostMapping("/{version}/submit")
    @Operation(summary = "Submit a draft", description = "It is not changed any more, and waits for another officer.")
    RuleSetView submit(@PathVariable String version, Caller caller) {
        return making.submit(version, caller);
    }

    @PostMapping("/{version}/approve")
    @Operation(
            summary = "Put a rule set in force",
            description =
                    "By another officer than those who wrote and submitted it, and only if a dry-run of this very text is"
                            + " done and does not stop too much. Sealed in the record of decisions.")
    RuleSetView approve(@PathVariable String version, @Valid @RequestBody Approving request, Caller caller) {
        return making.approve(version, request.from(), request.reason(), caller);
    }

    @PostMapping("/{version}/send-back")
    @Operation(summary = "Send a rule set back", description = "It is a draft again.")
    RuleSetView sendBack(@PathVariable String version, @Valid @RequestBody Reasoned request, Caller caller) {
        return making.sendBack(version, request.reason(), caller);
    }

    @PostMapping("/{version}/withdraw")
    @Operation(
            summary = "Withdraw a rule set",
            description = "What has been in force is not withdrawn; an earlier set is put back instead.")
    RuleSetView withdraw(@PathVariable String version, @Valid @RequestBody Reasoned request, Caller caller) {
        return making.withdraw(version, request.reason(), caller);
    }

    @PostMapping("/{version}/reinstate")
    @Operation(
            summary = "Roll back to a rule set that was in force before",
            description = "At once, by one officer: four eyes have seen it before. Sealed in the record of decisions.")
    RuleSetView reinstate(@PathVariable String version, @Valid @RequestBody Reasoned request, Caller caller) {
        return making.reinstate(version, request.reason(), caller);
    }
}
