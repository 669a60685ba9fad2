package corridor.customs.riskmodel;

import corridor.customs.declaration.Declarations;
import corridor.service.access.AllowedTo;
import corridor.service.access.Caller;
import corridor.service.access.Role;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.UUID;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

@RestController
@Tag(name = "Risk models")
@AllowedTo({Role.CUSTOMS_OFFICER, Role.AUDITOR, Role.ADMINISTRATOR})
class ScoreController {
    private final Declarations declarations;
    private final CaseTable cases;

    ScoreController(Declarations declarations, CaseTable cases) {
        this.declarations = declarations;
        this.cases = cases;
    }

    @Schema(name = "DeclarationRiskScore")
    record Said(
            UUID declarationId,

            @Schema(description = "absent if it was not scored")
            RiskScore score,

            @Schema(
                    description = "why there is no score; absent if there is one",
                    example = "No model was in service when this was lodged; the rules decided alone.")
            String because) {}

    @GetMapping("/customs/v1/declarations/{declarationId}/risk-score")
    @Transactional(readOnly = true)
    @Operation(
            summary = "What the risk model said at lodging, and why",
            description =
                    "Each reason with what it adds to the log odds. Not for declarants. The same stands in the sealed"
                            + " record of decisions, as SCORED.")
    Said score(@PathVariable UUID declarationId, Caller caller) {
        declarations.find(declarationId, caller);
        return cases.said(declarationId)
                .map(said -> new Said(declarationId, said.score(), because(said)))
                .orElseGet(() -> new Said(
                        declarationId, null, "It was lodged before customs asked models; the rules decided alone."));
    }

    private static String because(CaseTable.Said said) {
        if (said.model() == null) {
            return "No model was in service when this was lodged; the rules decided alone.";
        }
        return said.score() != null ? null : said.model() + " failed on this declaration; the rules decided alone.";
    }
}
