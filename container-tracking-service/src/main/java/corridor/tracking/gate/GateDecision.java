package corridor.tracking.gate;

import com.fasterxml.jackson.annotation.JsonInclude;
import corridor.events.CustomsHoldPlaced;
import corridor.tracking.container.CustomsStatus;
import corridor.tracking.container.History;
import corridor.tracking.container.Phase;
import corridor.tracking.container.Situation;
import corridor.tracking.container.Told;
import corridor.tracking.place.Places;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * A decision of the gate, with all that it was made from: judged anew from its inputs, it comes out the same.
 *
 * @param direction which way the box was to go
 * @param occurredAt when the box was to leave, or to come
 * @param decidedAt when the gate decided
 * @param reasons why it was refused; empty if it was allowed
 * @param eventId the event that tells the port of it
 */
record GateDecision(
        UUID decisionId,
        Outcome decision,
        Direction direction,
        String containerNumber,
        String truckPlate,
        Instant occurredAt,
        Instant decidedAt,
        String decidedBy,
        List<Reason> reasons,
        UUID eventId,

        @Schema(description = "what the port knew when it decided")
        Inputs inputs) {

    enum Outcome {
        ALLOWED,
        REFUSED
    }

    /**
     * What the port knew of the box.
     *
     * @param known false if it had never heard of it; then there is nothing else
     * @param lastDeparture when it last left the port; only a later release counts
     * @param releases releases granted and not revoked, used up or not
     * @param holds holds placed and not lifted
     * @param dues duties neither paid nor guaranteed
     * @param seals seals that the box was known to have
     * @param appointment the one that waited for a truck for this box
     * @param reads what was read in the lane
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Inputs(
            boolean known,
            Phase phase,
            String unLocode,
            Instant lastDeparture,
            List<Release> releases,
            List<Hold> holds,
            List<Due> dues,
            List<String> seals,
            Appointment appointment,
            GateReads reads) {

        record Release(UUID releaseId, UUID declarationId, Instant occurredAt, Instant recordedAt) {}

        record Hold(UUID holdId, String reason, Instant occurredAt, Instant recordedAt) {}

        record Due(UUID dueId, UUID declarationId, Instant occurredAt, Instant recordedAt) {}

        static Inputs of(
                History history,
                Places places,
                Instant lastDeparture,
                List<String> seals,
                Appointment appointment,
                GateReads reads) {
            if (history.isEmpty()) {
                return new Inputs(false, null, null, null, List.of(), List.of(), List.of(), seals, appointment, reads);
            }
            Situation situation = history.situation(places);
            CustomsStatus customs = CustomsStatus.of(history);
            return new Inputs(
                    true,
                    situation.phase(),
                    situation.facility() == null
                            ? null
                            : situation.facility().unLocode().value(),
                    lastDeparture,
                    customs.releases().stream()
                            .map(release -> new Release(
                                    release.value().releaseId(),
                                    release.value().declarationId(),
                                    release.occurredAt(),
                                    release.recordedAt()))
                            .toList(),
                    customs.holds().stream().map(Inputs::hold).toList(),
                    customs.dues().stream()
                            .map(due -> new Due(
                                    due.value().dueId(),
                                    due.value().declarationId(),
                                    due.occurredAt(),
                                    due.recordedAt()))
                            .toList(),
                    seals,
                    appointment,
                    reads);
        }

        private static Hold hold(Told<CustomsHoldPlaced> hold) {
            return new Hold(hold.value().holdId(), hold.value().reason(), hold.occurredAt(), hold.recordedAt());
        }
    }
}
