package corridor.optimizer.planning.retrieval;

import corridor.optimizer.solving.Asked;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;

/** A plan is wanted to fetch boxes out of stacks. */
@Schema(name = "AskForRetrievalPlan")
record RetrievalRequest(
        @Schema(description = "of the yard's bay; leave it out if you send stacks", example = "B1")
        String block,

        @Schema(description = "the bay's number along the block", example = "3")
        Integer bay,

        @Schema(
                description =
                        "in place of a bay of the yard: per stack the names of its boxes from the ground up; an empty"
                                + " list is an empty stack")
        List<List<String>> stacks,

        @Schema(
                description =
                        "RETRIEVE: the boxes wanted leave the bay. PRE_MARSHAL: nothing leaves; the bay is brought in"
                                + " order ahead of time, so that no box stands above one that is wanted before it",
                defaultValue = "RETRIEVE")
        Goal goal,

        @Schema(
                description =
                        "boxes in the order in which they will be fetched, the first first. Boxes that are not listed"
                                + " stay: they are moved where they stand in the way, and not retrieved")
        List<String> order,

        @Schema(
                description =
                        "in place of an order: groups of boxes, the first group first; boxes of a group may be fetched"
                                + " in any order among themselves")
        List<List<String>> groups,

        @Schema(
                description =
                        "how many boxes a stack may hold, 1 to 9; if not said, what the yard is set up for, or the"
                                + " tallest stack if that is higher")
        Integer maxTiers,

        @Schema(
                description =
                        "true: only boxes above the one that is fetched next may be relocated; otherwise any topmost"
                                + " box may be, which is never worse",
                defaultValue = "false")
        Boolean restricted,

        @Schema(description = SUBJECT + ". A plan for a bay of the yard is for that bay")
        String subject,

        @Schema(description = MAX_SECONDS) Double maxSeconds,
        @Schema(description = MAX_NODES) Long maxNodes,
        @Schema(description = SEED) Long seed)
        implements Asked {}
