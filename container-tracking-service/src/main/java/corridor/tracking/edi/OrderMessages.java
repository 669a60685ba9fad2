package corridor.tracking.edi;

import corridor.port.ContainerNumber;
import corridor.service.time.Ids;
import corridor.tracking.order.ContainerOrder;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;

/** COPARN: a carrier orders boxes to be released, or announces boxes to be accepted. SMDG COPARN, D.95B and D.00B. */
@Component
class OrderMessages implements MessageKind {
    /** RFF 1153 of the order itself, best first: acceptance order, release order, order; else BGM's number. */
    private static final String[] REFERENCES = {"ATX", "REO", "ON", "AAE"};
    /** DTM 2005: 201 pick-up, 7 effective, 10 requested. */
    private static final String[] HANDOVER = {"201", "7", "10"};

    private final PlaceReader place;

    OrderMessages(PlaceReader place) {
        this.place = place;
    }

    @Override
    public Set<String> types() {
        return Set.of("COPARN");
    }

    @Override
    public MessageReading read(Message message, Origin origin) throws LineRefused {
        ContainerOrder.Function function = function(message.bgm());
        Counting.needsBoxes(message);
        Part head = Part.head(message.body());
        List<Paper> papers = new ArrayList<>();
        List<RefusedLine> refused = new ArrayList<>();
        List<Remark> remarks = new ArrayList<>();
        List<Part> boxes = Part.boxes(message.body());
        for (Part box : boxes) {
            try {
                papers.add(new Paper.Order(order(function, head, box, message, origin, remarks)));
            } catch (LineRefused e) {
                refused.add(e.line());
            }
        }
        Counting.check(message, boxes.size(), remarks);
        return new MessageReading(message, null, List.of(), List.of(), papers, refused, remarks);
    }

    private ContainerOrder order(
            ContainerOrder.Function function, Part head, Part box, Message message, Origin origin, List<Remark> remarks)
            throws LineRefused {
        Segment eqd = box.first();
        ContainerNumber number = eqd.at(2).isEmpty() ? null : BoxReader.number(eqd);
        String sizeType = eqd.at(3);
        if (number == null && sizeType.isEmpty()) {
            throw new LineRefused(
                    eqd,
                    "C224.8155",
                    "",
                    "an order names a box, or a size and type of box",
                    "send the box's number, or its ISO 6346 size-type code as in 22G1");
        }
        Optional<Part.Leg> main = head.leg("20");
        return new ContainerOrder(
                Ids.next(),
                kind(message.bgm().at(1)),
                function,
                reference(head, message),
                booking(box).or(() -> booking(head)).orElse(null),
                box.own("NAD", "CF", "CA")
                        .or(() -> head.own("NAD", "CF", "CA"))
                        .map(nad -> nad.at(2))
                        .orElse(null),
                number,
                sizeType.isEmpty() ? null : sizeType,
                number != null ? 1 : quantity(box),
                BoxReader.isEmpty(eqd),
                MassReader.grossMassKg(box, remarks),
                main.flatMap(leg -> TransportReader.means(leg.tdt())).orElse(null),
                place.port("9", head, box),
                place.port("11", head, box),
                box.own().stream()
                        .filter(segment -> segment.is("TMP"))
                        .flatMap(tmp -> Numbers.celsius(tmp.at(2, 1), tmp.at(2, 2)).stream())
                        .findFirst()
                        .orElse(null),
                CellReader.dangerousGoods(box.own()),
                handover(box, head, origin));
    }

    private static ContainerOrder.Kind kind(String document) {
        return switch (document) {
            case "126", "11" -> ContainerOrder.Kind.ACCEPTANCE;
            case "12", "129" -> ContainerOrder.Kind.RELEASE;
            default -> ContainerOrder.Kind.OTHER;
        };
    }

    private static ContainerOrder.Function function(Segment bgm) throws LineRefused {
        return switch (bgm.at(3)) {
            case "", "9", "2", "7" -> ContainerOrder.Function.ORIGINAL;
            case "4" -> ContainerOrder.Function.CHANGE;
            case "5" -> ContainerOrder.Function.REPLACEMENT;
            case "1", "3" -> ContainerOrder.Function.CANCELLATION;
            default ->
                throw new LineRefused(
                        bgm,
                        "1225",
                        bgm.at(3),
                        "an order is new (9, 2), changed (4), replaced (5) or cancelled (1, 3)",
                        "write one of these codes");
        };
    }

    private static String reference(Part head, Message message) {
        return head.own("RFF", REFERENCES)
                .map(rff -> rff.at(1, 2))
                .orElse(
                        message.bgm().at(2).isEmpty()
                                ? message.reference()
                                : message.bgm().at(2));
    }

    private static Optional<String> booking(Part part) {
        return part.own("RFF", "BN").map(rff -> rff.at(1, 2));
    }

    private static int quantity(Part box) {
        return box.own().stream()
                .filter(segment -> segment.is("EQN"))
                .map(eqn -> eqn.at(1))
                .filter(text -> text.matches("[1-9][0-9]{0,3}"))
                .map(Integer::parseInt)
                .findFirst()
                .orElse(1);
    }

    private Instant handover(Part box, Part head, Origin origin) throws LineRefused {
        Optional<Segment> dtm = box.own("DTM", HANDOVER).or(() -> head.own("DTM", HANDOVER));
        return dtm.isEmpty() ? null : DateTimes.read(dtm.get(), place.clock(origin.sender()));
    }
}
