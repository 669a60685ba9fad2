package corridor.customs.classification;

import corridor.service.access.AllowedTo;
import corridor.service.access.Role;
import corridor.service.problem.InvalidRequest;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/customs/v1/hs-suggestions")
@Tag(name = "Tariff", description = "What goods are called and what they owe")
@AllowedTo({
    Role.TERMINAL_OPERATOR,
    Role.CUSTOMS_OFFICER,
    Role.DECLARANT,
    Role.CARRIER,
    Role.INLAND_PARK,
    Role.BORDER_AGENCY,
    Role.AUDITOR,
    Role.ADMINISTRATOR
})
class HsSuggestionController {
    private static final int MOST = 20;
    private static final int LONGEST = 280;

    private final HsHelp help;

    HsSuggestionController(HsHelp help) {
        this.help = help;
    }

    /** Codes that may fit. */
    record Suggestions(
            @Schema(description = "the best first; empty where no word is known")
            List<HsSuggestion> items,

            @Schema(description = "what they rest on") String basis,

            @Schema(description = "who answers for the code that is declared")
            String note) {}

    @GetMapping
    @Operation(
            summary = "Codes that may fit goods described in words, with what speaks for each",
            description = "A help, never a ruling: nothing is declared by it, and the declarant answers for the code.")
    Suggestions suggest(
            @Parameter(description = "what the goods are, in a few words", example = "steel roof trusses")
                    @RequestParam(required = false)
                    String text,
            @Parameter(description = "how many at most, 1 to 20") @RequestParam(defaultValue = "5") int limit) {
        if (text == null || text.isBlank() || text.length() > LONGEST) {
            throw new InvalidRequest(
                    "text", "goods are described in 1 to " + LONGEST + " characters", "say what the goods are");
        }
        if (limit < 1 || limit > MOST) {
            throw new InvalidRequest("limit", "1 to " + MOST + " codes are suggested", "send a number in that range");
        }
        return new Suggestions(
                help.suggest(text, limit),
                help.basis(),
                "Suggestions are no ruling; the declarant answers for the code that is declared.");
    }
}
