package corridor.customs.examination;

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
        @Schema(description = "why the lane was chosen") List<LaneReason> laneReasons,

        @Schema(description = "what the last check found; absent if there was none")
        Outcome lastOutcome,

        List<ContainerNumber> containers,
        Instant lodgedAt,

        @Schema(description = "whole minutes since it was lodged")
        long ageMinutes) {

    enum Task {
        CHECK_DOCUMENTS,
        EXAMINE_GOODS,
        RELEASE
    }

    static Waiting of(Declaration declaration, Instant now) {
        return new Waiting(
                declaration.getId(),
                declaration.lane(),
                task(declaration),
                declaration.laneReasons(),
                declaration.checkOutcome().orElse(null),
                declaration.containers(),
                declaration.lodgedAt(),
                Duration.between(declaration.lodgedAt(), now).toMinutes());
    }

    private static Task task(Declaration declaration) {
        if (!declaration.isCheckMissing()) {
            return Task.RELEASE;
        }
        return declaration.lane() == Lane.RED ? Task.EXAMINE_GOODS : Task.CHECK_DOCUMENTS;
    }
}
