package corridor.tracking.edi;

import corridor.events.EquipmentMoved;
import corridor.events.EventClassifier;
import corridor.port.ContainerNumber;
import corridor.port.Facility;
import corridor.port.InvalidValueException;
import corridor.tracking.container.Fact;
import corridor.tracking.container.Particulars;
import corridor.tracking.place.Places;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Reads what a message reports of one box. */
@Component
class BoxReader {
    private final PlaceReader place;
    private final Places places;

    BoxReader(PlaceReader place, Places places) {
        this.place = place;
        this.places = places;
    }

    /** What every box of a message has in common. */
    record Context(Message message, Movement movement, EventClassifier classifier, Part head, Origin origin) {
        /** True if it is told what shall happen, not what has. */
        boolean isOrder() {
            return classifier != EventClassifier.ACT;
        }
    }

    /** @throws LineRefused if the box cannot be taken */
    Fact read(Part box, Context context, List<Remark> remarks) throws LineRefused {
        Segment eqd = box.first();
        ContainerNumber number = number(eqd);
        Facility facility = place.facility(context.movement(), context.head(), box, context.origin());
        Instant occurredAt =
                context.isOrder() ? plannedAt(context, facility) : occurredAt(box, context, facility, remarks);
        String sizeType = eqd.at(3);
        return Fact.of(
                new EquipmentMoved(
                        number,
                        context.movement().code,
                        context.classifier(),
                        occurredAt,
                        facility,
                        TransportReader.of(context.movement(), context.head(), box),
                        sizeType.isEmpty() ? null : sizeType,
                        isEmpty(eqd),
                        MassReader.grossMassKg(box, remarks),
                        seals(box),
                        context.origin().evidence(context.message(), eqd)),
                particulars(context, box));
    }

    static ContainerNumber number(Segment eqd) throws LineRefused {
        String text = eqd.at(2);
        if (!eqd.qualifier().equals("CN")) {
            throw new LineRefused(
                    eqd,
                    "8053",
                    eqd.qualifier(),
                    "only containers (CN) are followed here",
                    "leave other equipment out");
        }
        try {
            if (text.matches(".*[ -].*")) {
                throw new InvalidValueException(
                        "a container number is written without blanks and hyphens",
                        "send its eleven characters, as in CSQU3054383");
            }
            return new ContainerNumber(text);
        } catch (InvalidValueException e) {
            throw new LineRefused(eqd, "C237.8260", text, e.rule(), e.remedy());
        }
    }

    private Instant occurredAt(Part box, Context context, Facility facility, List<Remark> remarks) throws LineRefused {
        String[] times = context.movement().times();
        Optional<Segment> told = box.own("DTM", times).or(() -> context.head().own("DTM", times));
        Segment dtm = told.or(() -> box.own("DTM", "137"))
                .or(() -> context.head().own("DTM", "137"))
                .orElseThrow(() -> new LineRefused(
                        box.first(),
                        "C507.2380",
                        "",
                        "a report says when it happened",
                        "send DTM+" + times[0] + " with the time, as CCYYMMDDHHMM with format 203"));
        ZoneId clock = place.clock(context.origin(), facility);
        Instant occurredAt = DateTimes.read(dtm, clock);
        Instant now = context.origin().receivedAt();
        if (occurredAt.isAfter(now.plus(places.aheadOfTime()))) {
            throw new LineRefused(
                    dtm,
                    "C507.2380",
                    dtm.at(1, 2),
                    "only what has happened can be reported; read by the clock of " + clock + " this is " + occurredAt
                            + ", and it is " + now,
                    "check the date, and whose clock it is read by");
        }
        if (told.isEmpty()) {
            remarks.add(Remark.of(
                    dtm, "taken as the time of the event, of which there is none: when the message was written"));
        }
        if (DateTimes.dayOnly(dtm)) {
            remarks.add(Remark.of(dtm, "only the day is told; taken as its beginning"));
        }
        if (!place.clockIsKnown(context.origin(), facility)) {
            remarks.add(Remark.of(
                    dtm, "read by the clock of " + clock + ": that of " + facility.unLocode() + " is not known"));
        }
        return occurredAt;
    }

    /** When the vessel of an order is expected, or expected to leave: an order has no other time. */
    private Instant plannedAt(Context context, Facility facility) throws LineRefused {
        String[] times = context.movement().plannedTimes();
        Optional<Segment> dtm = context.head().anywhere("DTM", times);
        if (dtm.isEmpty()) {
            throw new LineRefused(
                    context.message().bgm(),
                    "C507.2380",
                    "",
                    "an order says when its vessel is expected",
                    "send DTM+" + times[0] + " after its TDT, as CCYYMMDDHHMM with format 203");
        }
        return DateTimes.read(dtm.get(), place.clock(context.origin(), facility));
    }

    /** EQD 8169: 4 is empty, 5 is full; null if not told. */
    static Boolean isEmpty(Segment eqd) {
        return switch (eqd.at(6)) {
            case "4" -> Boolean.TRUE;
            case "5" -> Boolean.FALSE;
            default -> null;
        };
    }

    private static List<String> seals(Part box) {
        return box.own().stream()
                .filter(segment -> segment.is("SEL"))
                .map(segment -> segment.at(1))
                .filter(seal -> !seal.isEmpty())
                .toList();
    }

    private Particulars particulars(Context context, Part box) {
        Part head = context.head();
        return new Particulars(
                box.own("NAD", "CF", "CA")
                        .or(() -> head.own("NAD", "CF", "CA"))
                        .map(nad -> nad.at(2))
                        .orElse(null),
                box.own("RFF", "BN")
                        .or(() -> head.own("RFF", "BN"))
                        .map(rff -> rff.at(1, 2))
                        .orElse(null),
                box.own("LOC", "147").map(loc -> loc.at(2)).orElse(null),
                place.port("9", head, box),
                place.port("11", head, box));
    }
}
