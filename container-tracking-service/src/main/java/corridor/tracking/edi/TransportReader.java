package corridor.tracking.edi;

import corridor.events.ModeOfTransport;
import corridor.events.TransportMeans;
import java.util.Optional;

/** What carried a box, as its TDT says. */
final class TransportReader {
    private TransportReader() {}

    /** What brought the box to the place of the report, or took it from there; null if nothing tells. */
    static TransportMeans of(Movement movement, Part head, Part box) {
        Optional<Part.Leg> leg = box.leg(movement.stages()).or(() -> head.leg(movement.stages()));
        if (leg.isEmpty() && movement.atTheGate()) {
            leg = box.leg("20").or(() -> head.leg("20")).filter(main -> isInland(main.tdt()));
        }
        return leg.flatMap(found -> means(found.tdt())).orElse(null);
    }

    /** TDT 8028 voyage, 8067 mode, C222 vessel, truck or train; empty if the mode is not known. */
    static Optional<TransportMeans> means(Segment tdt) {
        String id = orNull(tdt.at(8));
        String name = orNull(tdt.at(8, 4));
        String voyage = orNull(tdt.at(2));
        return mode(tdt).map(mode -> switch (mode) {
            case TRUCK -> TransportMeans.truck(id);
            case RAIL -> new TransportMeans(mode, callId(voyage, id), name, id, voyage, null);
            case VESSEL, BARGE -> new TransportMeans(mode, callId(id, voyage), name, id, voyage, null);
        });
    }

    /** 8067 if it tells a mode, else C228.8179 means of transport; a main carriage without either is a vessel's. */
    private static Optional<ModeOfTransport> mode(Segment tdt) {
        return switch (tdt.at(3)) {
            case "1" -> Optional.of(ModeOfTransport.VESSEL);
            case "2" -> Optional.of(ModeOfTransport.RAIL);
            case "3" -> Optional.of(ModeOfTransport.TRUCK);
            case "8" -> Optional.of(ModeOfTransport.BARGE);
            default ->
                switch (tdt.at(4)) {
                    case "8" -> Optional.of(ModeOfTransport.BARGE);
                    case "11", "12", "13" -> Optional.of(ModeOfTransport.VESSEL);
                    case "23", "25" -> Optional.of(ModeOfTransport.RAIL);
                    case "31", "32" -> Optional.of(ModeOfTransport.TRUCK);
                    default -> tdt.at(1).equals("20") ? Optional.of(ModeOfTransport.VESSEL) : Optional.empty();
                };
        };
    }

    private static boolean isInland(Segment tdt) {
        return mode(tdt).filter(mode -> mode != ModeOfTransport.VESSEL).isPresent();
    }

    /** Null unless both are known: neither alone tells one visit from another. */
    private static String callId(String first, String second) {
        return first == null || second == null ? null : first + "-" + second;
    }

    private static String orNull(String text) {
        return text.isEmpty() ? null : text;
    }
}
