package corridor.customs.clearance;

import corridor.customs.risk.Mismatch;
import io.swagger.v3.oas.annotations.media.Schema;

/** Where a declaration and what others say of its boxes do not agree. */
@Schema(name = "Discrepancy")
record Discrepancy(
        @Schema(description = "what does not agree") Mismatch kind,

        @Schema(description = "field of the declaration", example = "items")
        String field,

        @Schema(description = "as declared", example = "21400 kg net")
        String declared,

        @Schema(
                description =
                        "as the manifest or the terminal has it; hidden from a declarant where it is another's name",
                example = "19200 kg gross")
        String manifested,

        @Schema(description = "what should hold") String rule,

        @Schema(
                description =
                        "true if the goods cannot be released like this; false if it only makes customs look closer")
        boolean contradiction,

        @Schema(description = "what to do") String remedy) {

    Discrepancy withoutNames() {
        return kind == Mismatch.BOX_OF_ANOTHER
                ? new Discrepancy(kind, field, declared, "another consignee", rule, contradiction, remedy)
                : this;
    }
}
