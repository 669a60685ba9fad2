package corridor.customs.audit;

import corridor.customs.declaration.Assignments;
import corridor.customs.declaration.Declarations;
import corridor.service.access.AllowedTo;
import corridor.service.access.Caller;
import corridor.service.access.Role;
import corridor.service.paging.Page;
import corridor.service.paging.Paging;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import java.util.UUID;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/customs/v1/declarations/{declarationId}")
@Tag(name = "Audit", description = "What was decided and why, and whether it would be decided again")
@AllowedTo({Role.DECLARANT, Role.CUSTOMS_OFFICER, Role.AUDITOR, Role.ADMINISTRATOR})
class AuditController {
    private final Declarations declarations;
    private final Assignments assignments;
    private final DecisionLog log;
    private final Replay replay;

    AuditController(Declarations declarations, Assignments assignments, DecisionLog log, Replay replay) {
        this.declarations = declarations;
        this.assignments = assignments;
        this.log = log;
        this.replay = replay;
    }

    @GetMapping("/decisions")
    @Operation(
            summary = "Every decision about a declaration, in order",
            description =
                    "What, by whom, when, from which inputs, with which versions of rules and tariff, and why."
                            + " The record is only ever added to. Declarants see their own declarations, no officer's name"
                            + " and nothing of what a model thinks;"
                            + " officers see no inputs, which have names in them, of what waits for a check until they take it up.")
    Page<DecisionOnRecord> decisions(@PathVariable UUID declarationId, Paging paging, Caller caller) {
        boolean blind = !assignments
                .blind(List.of(declarations.find(declarationId, caller)), caller)
                .isEmpty();
        boolean trader = caller.is(Role.DECLARANT);
        return Page.of(
                        log.about(declarationId, paging),
                        paging,
                        decision -> decision.id().toString())
                .map(decision ->
                        blind ? Telling.toBlindOfficer(decision) : trader ? Telling.toTrader(decision) : decision);
    }

    @GetMapping("/replay")
    @Operation(
            summary = "Make the decisions about a declaration again",
            description =
                    "Lane, assessment and whatever else a rule decided: from the inputs on record, with the rules and"
                            + " the tariff of their time; and compares. What a person judged is listed beside. It changes nothing.")
    Replayed replay(@PathVariable UUID declarationId, Caller caller) {
        declarations.find(declarationId, caller);
        Replayed replayed = replay.replay(declarationId);
        return caller.is(Role.DECLARANT) ? Telling.toTrader(replayed) : replayed;
    }
}
