package corridor.tracking.edi;

import corridor.events.ContainerWeighed;
import corridor.tracking.container.Fact;
import corridor.tracking.place.Places;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;

/** VERMAS: the verified gross mass of packed boxes (SOLAS VI/2). SMDG VERMAS 1.0, D.16A. */
@Component
class WeighingMessages implements MessageKind {
    private static final Set<String> WITHDRAWN = Set.of("1", "3");
    /** DTM 2005: WAT weighing date and time in the guide, 798 in the directory. */
    private static final String[] WEIGHED_AT = {"WAT", "798"};

    private final PlaceReader place;
    private final Places places;

    WeighingMessages(PlaceReader place, Places places) {
        this.place = place;
        this.places = places;
    }

    @Override
    public Set<String> types() {
        return Set.of("VERMAS");
    }

    @Override
    public MessageReading read(Message message, Origin origin) throws LineRefused {
        Segment bgm = message.bgm();
        if (WITHDRAWN.contains(bgm.at(3))) {
            throw new LineRefused(
                    bgm,
                    "1225",
                    bgm.at(3),
                    "a mass that was verified is not taken back by VERMAS (1, 3)",
                    "send the mass that is right (5); the one verified last counts");
        }
        Counting.needsBoxes(message);
        Part head = Part.head(message.body());
        List<Fact> facts = new ArrayList<>();
        List<RefusedLine> refused = new ArrayList<>();
        List<Remark> remarks = new ArrayList<>();
        for (Part box : Part.boxes(message.body())) {
            try {
                facts.add(Fact.of(weighed(box, head, message, origin, remarks)));
            } catch (LineRefused e) {
                refused.add(e.line());
            }
        }
        return new MessageReading(message, null, facts, List.of(), List.of(), refused, remarks);
    }

    private ContainerWeighed weighed(Part box, Part head, Message message, Origin origin, List<Remark> remarks)
            throws LineRefused {
        Segment eqd = box.first();
        List<Remark> unread = new ArrayList<>();
        BigDecimal mass = MassReader.verifiedMassKg(box, unread);
        if (mass == null) {
            throw new LineRefused(
                    eqd,
                    "C174.6314",
                    unread.isEmpty() ? "" : unread.getFirst().text(),
                    "a verified gross mass is told for each box",
                    "send MEA+AAE+VGM+KGM:mass after the EQD");
        }
        return new ContainerWeighed(
                BoxReader.number(eqd),
                weighedAt(box, head, origin, remarks),
                mass,
                method(box),
                responsible(box).or(() -> responsible(head)).orElse(null),
                origin.evidence(message, eqd));
    }

    private Instant weighedAt(Part box, Part head, Origin origin, List<Remark> remarks) throws LineRefused {
        Optional<Segment> told = box.own("DTM", WEIGHED_AT);
        Segment dtm = told.or(() -> box.own("DTM", "137"))
                .or(() -> head.own("DTM", "137"))
                .orElseThrow(() -> new LineRefused(
                        box.first(),
                        "C507.2380",
                        "",
                        "a verified mass says when it was found",
                        "send DTM+WAT with the time, as CCYYMMDDHHMM with format 203"));
        Instant at = DateTimes.read(dtm, place.clock(origin.sender()));
        if (at.isAfter(origin.receivedAt().plus(places.aheadOfTime()))) {
            throw new LineRefused(
                    dtm,
                    "C507.2380",
                    dtm.at(1, 2),
                    "only a box that has been weighed can be told of, and this is " + at,
                    "check the date, and whose clock it is read by");
        }
        if (told.isEmpty()) {
            remarks.add(Remark.of(dtm, "taken as the time of weighing, of which there is none"));
        }
        return at;
    }

    /** DOC C002.1001, as the guide has it. */
    private static ContainerWeighed.Method method(Part box) {
        return box.own().stream()
                .filter(segment -> segment.is("DOC"))
                .map(Segment::qualifier)
                .filter(code -> code.equals("SM1") || code.equals("SM2"))
                .map(ContainerWeighed.Method::valueOf)
                .findFirst()
                .orElse(null);
    }

    /** NAD SPC: who answers for the verified mass, by code or name. */
    private static Optional<String> responsible(Part part) {
        return part.own().stream()
                .filter(segment -> segment.is("NAD") && segment.qualifier().equals("SPC"))
                .map(nad -> !nad.at(2).isEmpty() ? nad.at(2) : nad.at(3).isEmpty() ? nad.at(4) : nad.at(3))
                .filter(name -> !name.isEmpty())
                .findFirst();
    }
}
