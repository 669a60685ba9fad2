package corridor.customs.examination;

import corridor.customs.declaration.Assignments;
import corridor.customs.declaration.Declaration;
import corridor.customs.declaration.Outcome;
import corridor.customs.risk.LaneReason;
import corridor.events.Lane;
import corridor.port.ContainerNumber;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** A declaration that waits for an officer. It does not say whose it is. */
record Waiting(
        UUID declarationId,
        Lane lane,
        @Schema(description = "what the officer is to do") Task task,

        @Schema(description = "whether somebody is at it") State state,

        @Schema(description = "why the lane was chosen") List<LaneReason> laneReasons,

        @Schema(description = "what the last check found; absent if there was none")
        Outcome lastOutcome,

        List<ContainerNumber> containers,
        Instant lodgedAt,

        @Schema(description = "whole minutes since it was lodged")
        long ageMinutes,

        @Schema(description = "by when customs promises to look at it; absent if nothing is promised for the lane")
        Instant promisedBy,

        @Schema(description = "true if that promise is broken")
        boolean overdue,

        @Schema(description = "party and name of who is at it; absent while nobody is", example = "PK-CUSTOMS/officer")
        String officer) {

    @Schema(name = "OfficersTask", enumAsRef = true)
    enum Task {
        CHECK_DOCUMENTS,
        SCAN,
        EXAMINE_GOODS,
        RELEASE
    }

    @Schema(
            name = "WorkState",
            enumAsRef = true,
            description = "WAITING for an officer; ASSIGNED to one who has not taken it up; CLAIMED by one;"
                    + " WITH_DECLARANT who was asked for documents, while the clock stands still")
    enum State {
        WAITING,
        ASSIGNED,
        CLAIMED,
        WITH_DECLARANT
    }

    /** @param assignment null while nobody is at it */
    static Waiting of(Declaration declaration, Assignments.Assignment assignment, Instant now) {
        Instant promisedBy = declaration.promisedBy().orElse(null);
        return new Waiting(
                declaration.getId(),
                declaration.lane(),
                task(declaration),
                state(declaration, assignment),
                declaration.laneReasons().stream().map(LaneReason::withoutNames).toList(),
                declaration.checkOutcome().orElse(null),
                declaration.containers(),
                declaration.lodgedAt(),
                Duration.between(declaration.lodgedAt(), now).toMinutes(),
                promisedBy,
                promisedBy != null && declaration.askedSince().orElse(now).isAfter(promisedBy),
                assignment == null ? null : assignment.officer());
    }

    private static Task task(Declaration declaration) {
        if (!declaration.isCheckMissing()) {
            return Task.RELEASE;
        }
        return switch (declaration.lane()) {
            case RED -> Task.EXAMINE_GOODS;
            case BLUE -> Task.SCAN;
            case GREEN, YELLOW -> Task.CHECK_DOCUMENTS;
        };
    }

    private static State state(Declaration declaration, Assignments.Assignment assignment) {
        if (declaration.askedSince().isPresent()) {
            return State.WITH_DECLARANT;
        }
        if (assignment == null) {
            return State.WAITING;
        }
        return assignment.isClaimed() ? State.CLAIMED : State.ASSIGNED;
    }
}
