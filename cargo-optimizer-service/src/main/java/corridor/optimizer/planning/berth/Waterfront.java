package corridor.optimizer.planning.berth;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import corridor.optimizer.search.SearchWatch;
import corridor.optimizer.solving.Found;
import corridor.optimizer.solving.Kind;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;

/** Ships and what they lie at, as they were asked for: berths, or a quay along which they lie anywhere. */
@Schema(name = "BerthTask")
@JsonTypeInfo(use = JsonTypeInfo.Id.DEDUCTION)
@JsonSubTypes({@JsonSubTypes.Type(BerthTask.class), @JsonSubTypes.Type(QuayTask.class)})
sealed interface Waterfront permits BerthTask, QuayTask {
    /** Finds a plan in the terms of its own search. */
    Found<Record> solve(long seed, SearchWatch watch);

    /** @param plan as this task's search found it */
    Berthing tell(Record plan);

    Kind.Verdict check(Berthing told);

    /** The same with some of its ships frozen where they lie. */
    Waterfront frozen(List<Berthing.Stay> stays);
}
