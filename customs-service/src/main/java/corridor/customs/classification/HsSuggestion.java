package corridor.customs.classification;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;

/** A code that may fit, and what speaks for it. */
public record HsSuggestion(
        @Schema(description = "six digits", example = "850440")
        String hsCode,

        @Schema(description = "what the code stands for", example = "Electrical static converters")
        String description,

        @Schema(description = "orders the suggestions of one answer; no probability")
        double score,

        @Schema(description = "from the chapter down") List<String> path,

        @Schema(description = "words of the question, as stems, that the code's texts or terms have")
        List<String> matchingWords,

        @Schema(description = "terms that went under this code and are most like the question")
        List<String> similarTerms) {}
