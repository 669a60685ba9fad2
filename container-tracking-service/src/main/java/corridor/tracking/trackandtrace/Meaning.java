package corridor.tracking.trackandtrace;

import corridor.events.EquipmentEventCode;
import corridor.events.EquipmentMoved;
import corridor.events.EventClassifier;
import corridor.events.Evidence;
import corridor.events.TransportCallReported;
import corridor.port.ContainerNumber;
import corridor.port.Facility;
import corridor.port.InvalidValueException;
import corridor.port.UnLocode;
import corridor.tracking.container.Fact;
import corridor.tracking.container.Particulars;
import corridor.tracking.place.Places;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.List;
import org.springframework.stereotype.Component;

/** Reads what an event tells in the port's own words, as far as there are any. */
@Component
class Meaning {
    private final Places places;
    private final Clock clock;

    Meaning(Places places, Clock clock) {
        this.places = places;
        this.clock = clock;
    }

    sealed interface Told {}

    record OfBox(Fact fact) implements Told {}

    record OfCall(TransportCallReported report) implements Told {}

    /** @param why it is neither, continuing a sentence */
    record None(String why) implements Told {}

    /** True if it is told to have happened, and has not: such an event is refused. */
    boolean isOfTheFuture(Received event) {
        return "ACT".equals(event.classifier())
                && event.occurredAt() != null
                && event.occurredAt().isAfter(clock.instant().plus(places.aheadOfTime()));
    }

    /** @param carrier party code of the carrier that tells it; null if another does */
    Told of(Received event, Evidence evidence, String carrier) {
        try {
            return switch (event.subject()) {
                case "EQUIPMENT" -> ofBox(event, evidence, carrier);
                case "TRANSPORT" -> ofCall(event, evidence);
                case null -> new None("its type is not told");
                default -> new None("events of type " + event.subject() + " are only passed on");
            };
        } catch (InvalidValueException e) {
            return new None(e.getMessage());
        }
    }

    private static Told ofBox(Received event, Evidence evidence, String carrier) {
        boolean moves = Arrays.stream(EquipmentEventCode.values())
                .anyMatch(code -> code.name().equals(event.code()));
        if (!moves) {
            return new None(event.code() + " moves no box");
        }
        if (isIncomplete(event)) {
            return new None("classifier, time and UN/LOCODE are needed");
        }
        if (event.containers().isEmpty()) {
            return new None("it names no equipment");
        }
        EquipmentMoved moved = new EquipmentMoved(
                new ContainerNumber(event.containers().getFirst()),
                EquipmentEventCode.valueOf(event.code()),
                EventClassifier.valueOf(event.classifier()),
                at(event),
                facility(event),
                event.means(),
                event.box().isoSizeType(),
                event.box().empty(),
                null,
                event.box().seals(),
                evidence);
        return new OfBox(Fact.of(
                moved,
                new Particulars(
                        carrier,
                        first(event.bookings()),
                        null,
                        null,
                        null,
                        first(event.transportDocuments()),
                        event.service())));
    }

    private static Told ofCall(Received event, Evidence evidence) {
        if (isIncomplete(event) || event.code() == null) {
            return new None("classifier, code, time and UN/LOCODE are needed");
        }
        if (event.means() == null || event.means().callId() == null) {
            return new None("it names no transport call, or no mode of transport");
        }
        return new OfCall(new TransportCallReported(
                event.means().callId(),
                TransportCallReported.Code.valueOf(event.code()),
                EventClassifier.valueOf(event.classifier()),
                at(event),
                facility(event),
                event.means(),
                evidence));
    }

    private static boolean isIncomplete(Received event) {
        return event.classifier() == null
                || event.occurredAt() == null
                || event.where().unLocode() == null;
    }

    /** As finely as the books keep it. */
    private static Instant at(Received event) {
        return event.occurredAt().truncatedTo(ChronoUnit.MICROS);
    }

    private static Facility facility(Received event) {
        return new Facility(
                new UnLocode(event.where().unLocode()), event.where().facilityCode());
    }

    private static String first(List<String> values) {
        return values.isEmpty() ? null : values.getFirst();
    }
}
