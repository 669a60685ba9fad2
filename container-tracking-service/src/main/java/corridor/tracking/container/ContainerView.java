package corridor.tracking.container;

import corridor.events.CustomsHoldPlaced;
import corridor.events.DutyDue;
import corridor.events.GoodsExamined;
import corridor.events.Lane;
import corridor.events.TransportMeans;
import corridor.port.Facility;
import corridor.port.YardPosition;
import io.swagger.v3.oas.annotations.media.Schema;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** A box as it is shown: every value with who said it, when it became so and when the port learned of it. */
@Schema(
        description = "Each value says who told it, when it became so (occurredAt) and when the port learned of it"
                + " (recordedAt). A value that is absent has not been told by anybody.")
record ContainerView(
        String containerNumber,

        @Schema(description = "ANNOUNCED: told of, not seen. ON_BOARD, IN_PORT, ON_THE_ROAD, AT_PARK")
        Told<Phase> phase,

        Told<Facility> facility,
        Told<YardPosition> yardPosition,
        @Schema(description = "what carried it last") Told<TransportMeans> transport,
        Customs customs,

        @Schema(description = "code of the inland park that it is bound for, as declared")
        Told<String> destinationPark,

        @Schema(description = "ISO 6346 size-type code, for example 22G1")
        Told<String> isoSizeType,

        Told<Boolean> empty,
        Told<BigDecimal> grossMassKg,
        Told<List<String>> seals,
        Told<String> carrier,
        Told<String> booking) {

    /**
     * What customs says.
     *
     * @param released value false with nothing beside it if customs has not released the box for the journey it is on
     */
    record Customs(
            Told<UUID> declarationId,
            Told<Lane> lane,
            Told<GoodsExamined.Outcome> examination,
            Told<Boolean> released,
            List<Hold> holds,

            @Schema(description = "duties that are neither paid nor guaranteed; empty if customs has told of none")
            List<Due> dues) {}

    record Due(UUID dueId, UUID declarationId, Instant dueSince, String source, Instant recordedAt) {
        static Due of(Told<DutyDue> due) {
            return new Due(
                    due.value().dueId(), due.value().declarationId(), due.occurredAt(), due.source(), due.recordedAt());
        }
    }

    record Hold(UUID holdId, String reason, Instant placedAt, String source, Instant recordedAt) {
        static Hold of(Told<CustomsHoldPlaced> hold) {
            return new Hold(
                    hold.value().holdId(), hold.value().reason(), hold.occurredAt(), hold.source(), hold.recordedAt());
        }
    }

    static ContainerView of(ContainerState state) {
        CustomsStatus customs = state.customs();
        return new ContainerView(
                state.containerNumber().value(),
                state.phase(),
                state.facility(),
                state.yardPosition(),
                state.transport(),
                new Customs(
                        customs.declarationId(),
                        customs.lane(),
                        customs.examination(),
                        state.released() == null
                                ? new Told<>(false, null, null, null, null)
                                : state.released().with(true),
                        customs.holds().stream().map(Hold::of).toList(),
                        customs.dues().stream().map(Due::of).toList()),
                state.destinationPark() == null
                        ? null
                        : state.destinationPark()
                                .with(state.destinationPark().value().value()),
                state.isoSizeType(),
                state.empty(),
                state.grossMassKg(),
                state.seals(),
                state.carrier(),
                state.booking());
    }
}
