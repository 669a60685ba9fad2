package corridor.optimizer.solving;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.oas.annotations.media.Schema;

@JsonInclude(JsonInclude.Include.NON_NULL)
record Progress(
        @Schema(description = "of the best plan so far; absent while there is none")
        Integer relocations,

        @Schema(description = "no plan can need fewer; absent before the work began")
        Integer lowerBound,

        @Schema(description = "layouts of the bay looked at")
        long nodes,

        long elapsedMillis) {
    static final Progress NONE = new Progress(null, null, 0, 0);
}
