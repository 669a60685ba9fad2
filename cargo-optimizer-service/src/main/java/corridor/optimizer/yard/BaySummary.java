package corridor.optimizer.yard;

import io.swagger.v3.oas.annotations.media.Schema;

record BaySummary(
        @Schema(example = "B1") String block,
        @Schema(example = "3") int bay,
        @Schema(description = "boxes that stand in it") int boxes,
        @Schema(description = "rows in which a box stands") int stacks) {

    String sortKey() {
        return block + "/" + bay;
    }
}
