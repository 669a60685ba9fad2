package corridor.tracking.edi;

import corridor.events.EquipmentEventCode;
import corridor.events.EquipmentMoved;
import corridor.events.EventClassifier;
import corridor.events.TransportMeans;
import corridor.port.Facility;
import corridor.port.UnLocode;
import corridor.service.time.Ids;
import corridor.tracking.bayplan.BayPlan;
import corridor.tracking.container.Fact;
import corridor.tracking.container.Particulars;
import corridor.tracking.place.Places;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;

/**
 * BAPLIE: what stands in the cells of a vessel. Read alike in D.95B (SMDG 1.5 to 2.2), where masses and ports stand before
 * the box, and in D.13B (SMDG 3.1), where they follow it. A box for our port is planned to be discharged when the vessel is
 * expected here.
 */
@Component
class BayPlanMessages implements MessageKind {
    private final PlaceReader place;
    private final CellReader cells;
    private final Places places;

    BayPlanMessages(PlaceReader place, CellReader cells, Places places) {
        this.place = place;
        this.cells = cells;
        this.places = places;
    }

    @Override
    public Set<String> types() {
        return Set.of("BAPLIE");
    }

    @Override
    public MessageReading read(Message message, Origin origin) throws LineRefused {
        List<List<Segment>> groups = CellReader.groups(message.body());
        Part head = Part.of(message.body().stream()
                .takeWhile(segment -> !CellReader.begins(segment))
                .toList());
        TransportMeans vessel = head.leg("20")
                .flatMap(leg -> TransportReader.means(leg.tdt()))
                .orElseThrow(() -> new LineRefused(
                        message.bgm(),
                        "8051",
                        "",
                        "a bay plan names its vessel",
                        "send TDT+20 with voyage and vessel before the first LOC+147"));
        if (groups.isEmpty()) {
            throw new LineRefused(
                    message.bgm(),
                    "3227",
                    "",
                    "a bay plan tells of at least one cell, and there is no LOC+147",
                    "send LOC+147 for each cell that is taken");
        }
        List<RefusedLine> refused = new ArrayList<>();
        List<Remark> remarks = new ArrayList<>();
        List<BayPlan.Cell> taken = new ArrayList<>();
        List<Fact> facts = new ArrayList<>();
        UnLocode next = place.port("61", head, head);
        Instant expected = expectedAt(head, next, origin, refused);
        for (List<Segment> group : groups) {
            try {
                Optional<BayPlan.Cell> cell = cells.read(group, remarks);
                if (cell.isPresent()) {
                    taken.add(cell.get());
                    if (expected != null && isForUs(cell.get())) {
                        facts.add(planned(cell.get(), group, vessel, expected, message, origin));
                    }
                }
            } catch (LineRefused e) {
                refused.add(e.line());
            }
        }
        BayPlan plan = new BayPlan(
                Ids.next(), message.bgm().at(2), vessel, place.port("5", head, head), next, expected, taken);
        return new MessageReading(
                message,
                null,
                facts,
                List.of(),
                taken.isEmpty() ? List.of() : List.of(new Paper.Plan(plan)),
                refused,
                remarks);
    }

    /** When the vessel is expected at its next port, if that is ours; null if that is not told. */
    private Instant expectedAt(Part head, UnLocode next, Origin origin, List<RefusedLine> refused) {
        Optional<Segment> dtm = head.anywhere("DTM", "132", "232");
        if (dtm.isEmpty() || next == null) {
            return null;
        }
        try {
            return DateTimes.read(dtm.get(), place.clock(origin, new Facility(next, null)));
        } catch (LineRefused e) {
            refused.add(e.line());
            return null;
        }
    }

    private boolean isForUs(BayPlan.Cell cell) {
        return cell.containerNumber() != null && places.port().unLocode().equals(cell.portOfDischarge());
    }

    private Fact planned(
            BayPlan.Cell cell, List<Segment> group, TransportMeans vessel, Instant at, Message message, Origin origin) {
        return Fact.of(
                new EquipmentMoved(
                        cell.containerNumber(),
                        EquipmentEventCode.DISC,
                        EventClassifier.PLN,
                        at,
                        places.port(),
                        vessel,
                        cell.isoSizeType(),
                        cell.empty(),
                        cell.grossMassKg(),
                        List.of(),
                        origin.evidence(message, group.getFirst())),
                new Particulars(cell.carrier(), null, cell.cell(), cell.portOfLoading(), cell.portOfDischarge()));
    }
}
