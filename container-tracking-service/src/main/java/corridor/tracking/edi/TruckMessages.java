package corridor.tracking.edi;

import corridor.service.time.Ids;
import corridor.tracking.gate.Direction;
import corridor.tracking.gate.Prenotification;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;

/**
 * COPINO: a haulier announces a truck that brings a box (TDT+1 or 10, pre-carriage) or fetches one (TDT+30, on-carriage).
 * It becomes an appointment at the gate, if its slot is free. SMDG COPINO, D.95B.
 */
@Component
class TruckMessages implements MessageKind {
    private static final Set<String> NEW = Set.of("", "9", "2", "7");
    private static final String PLATE = "[A-Za-z0-9][A-Za-z0-9 -]{0,18}[A-Za-z0-9]";

    private final PlaceReader place;

    TruckMessages(PlaceReader place) {
        this.place = place;
    }

    @Override
    public Set<String> types() {
        return Set.of("COPINO");
    }

    @Override
    public MessageReading read(Message message, Origin origin) throws LineRefused {
        Segment bgm = message.bgm();
        if (!NEW.contains(bgm.at(3))) {
            throw new LineRefused(
                    bgm,
                    "1225",
                    bgm.at(3),
                    "a truck is announced anew; cancellations (1), changes (4) and replacements (5) are not taken",
                    "cancel the appointment at the port's door, and announce the truck again as an original (9)");
        }
        Counting.needsBoxes(message);
        Part head = Part.of(message.body().stream()
                .takeWhile(segment -> !segment.is("GID") && !segment.is("EQD"))
                .toList());
        Part.Leg road = head.leg("1", "10", "30")
                .orElseThrow(() -> new LineRefused(
                        bgm,
                        "8051",
                        "",
                        "a truck is announced with TDT, as pre-carriage (1, 10) or on-carriage (30)",
                        "send TDT+1 for a truck that brings a box, TDT+30 for one that fetches it"));
        String plate = plate(road.tdt());
        Instant at = expectedAt(head, origin);
        List<Paper> papers = new ArrayList<>();
        List<RefusedLine> refused = new ArrayList<>();
        for (Part box : Part.boxes(message.body())) {
            try {
                papers.add(new Paper.Truck(
                        new Prenotification(
                                Ids.next(),
                                BoxReader.number(box.first()),
                                road.stage().equals("30") ? Direction.OUT : Direction.IN,
                                plate,
                                at),
                        box.first()));
            } catch (LineRefused e) {
                refused.add(e.line());
            }
        }
        return new MessageReading(message, null, List.of(), List.of(), papers, refused, List.of());
    }

    /** C222.8213, where the guides have the truck's plate. */
    private static String plate(Segment tdt) throws LineRefused {
        String plate = tdt.at(8);
        if (!plate.matches(PLATE)) {
            throw new LineRefused(
                    tdt,
                    "C222.8213",
                    plate,
                    "a truck is announced by its plate: 2 to 20 letters, digits, blanks and hyphens",
                    "send the plate in C222.8213");
        }
        return plate;
    }

    private Instant expectedAt(Part head, Origin origin) throws LineRefused {
        Optional<Segment> dtm = head.anywhere("DTM", "132", "133", "234", "201", "7");
        if (dtm.isEmpty()) {
            throw new LineRefused(
                    head.legs().getFirst().tdt(),
                    "C507.2380",
                    "",
                    "an announced truck says when it comes",
                    "send DTM+132 with the time, as CCYYMMDDHHMM with format 203");
        }
        return DateTimes.read(dtm.get(), place.clock(origin.sender()));
    }
}
