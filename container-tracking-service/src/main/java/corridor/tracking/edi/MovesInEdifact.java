package corridor.tracking.edi;

import static corridor.tracking.edi.EdifactWriter.segment;

import corridor.events.EquipmentEventCode;
import corridor.events.EquipmentMoved;
import corridor.events.ModeOfTransport;
import corridor.events.TransportMeans;
import corridor.port.UnLocode;
import corridor.tracking.container.Fact;
import corridor.tracking.container.Particulars;
import corridor.tracking.container.What;
import corridor.tracking.place.Places;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;

/**
 * Moves as CODECO and COARRI, D.95B, after the SMDG guides: one message for each kind of move and means of transport. Read
 * back by this house, they are the same moves. Times are written by the port's clock.
 */
final class MovesInEdifact {
    private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("yyyyMMddHHmm");

    private MovesInEdifact() {}

    /** What moves of one message have in common. A gate report's trucks differ box by box. */
    private record Head(What what, TransportMeans vessel) {}

    static List<EdifactWriter.Written> messages(
            AskForReport.Kind kind, List<Fact> moves, String reference, Places places) {
        Map<Head, List<Fact>> byHead = moves.stream()
                .collect(Collectors.groupingBy(
                        move -> new Head(move.what(), kind == AskForReport.Kind.CODECO ? null : move.transport()),
                        LinkedHashMap::new,
                        Collectors.toList()));
        List<EdifactWriter.Written> messages = new ArrayList<>();
        byHead.forEach((head, facts) -> messages.add(new EdifactWriter.Written(
                kind + ":D:95B:UN:SMDG16", body(head, facts, reference + "-" + (messages.size() + 1), places))));
        return messages;
    }

    private static List<Segment> body(Head head, List<Fact> facts, String document, Places places) {
        List<Segment> body = new ArrayList<>();
        body.add(segment("BGM", document(head.what()), document, "9"));
        boolean gate = head.what() == What.GTIN || head.what() == What.GTOT;
        if (head.vessel() != null) {
            body.add(main(head.vessel()));
            body.add(place(head.what() == What.DISC ? "11" : "9", places));
        }
        for (Fact fact : facts) {
            box(body, fact, gate, places);
        }
        body.add(segment("CNT", "16:" + facts.size()));
        return body;
    }

    private static String document(What what) {
        return switch (what) {
            case GTIN -> "34";
            case GTOT -> "36";
            case DISC -> "44";
            case LOAD -> "46";
            default -> throw new IllegalArgumentException(what + " is no move of a CODECO or COARRI");
        };
    }

    private static Segment main(TransportMeans vessel) {
        String mode = vessel.mode() == ModeOfTransport.BARGE ? "8" : "1";
        // The voyage may hold anything but separators: it is written as it was read.
        return segment(
                "TDT",
                "20",
                text(vessel.voyage()),
                mode,
                "",
                "",
                "",
                "",
                text(vessel.vesselId()) + ":146::" + text(vessel.vesselName()));
    }

    private static Segment place(String qualifier, Places places) {
        String code = places.port().code();
        return segment(
                "LOC", qualifier, places.port().unLocode().value() + ":139:6", code == null ? "" : code + ":TER:ZZZ");
    }

    private static void box(List<Segment> body, Fact fact, boolean gate, Places places) {
        EquipmentMoved moved = (EquipmentMoved) fact.event();
        Particulars particulars = fact.particulars();
        String state = moved.empty() == null ? "" : moved.empty() ? "4" : "5";
        body.add(segment(
                "EQD",
                "CN",
                moved.containerNumber().value(),
                moved.isoSizeType() == null ? "" : moved.isoSizeType() + ":102:5",
                "",
                "",
                state));
        if (particulars.booking() != null) {
            body.add(segment("RFF", "BN:" + clean(particulars.booking())));
        }
        body.add(segment("DTM", (gate ? "7:" : "203:") + minute(moved.occurredAt(), places) + ":203"));
        if (gate || fact.transport() == null) {
            body.add(place("165", places));
        }
        port(body, "9", particulars.portOfLoading());
        port(body, "11", particulars.portOfDischarge());
        if (particulars.stowage() != null) {
            body.add(segment("LOC", "147", clean(particulars.stowage()) + "::5"));
        }
        if (moved.grossMassKg() != null) {
            body.add(segment("MEA", "AAE", "G", "KGM:" + moved.grossMassKg().toPlainString()));
        }
        moved.seals().forEach(seal -> body.add(segment("SEL", clean(seal), "CA")));
        TransportMeans truck = fact.transport();
        if (gate && truck != null && truck.mode() == ModeOfTransport.TRUCK) {
            body.add(segment(
                    "TDT",
                    moved.code() == EquipmentEventCode.GTIN ? "1" : "30",
                    "",
                    "3",
                    "",
                    "",
                    "",
                    "",
                    truck.plate() == null ? "" : clean(truck.plate()) + ":146"));
        }
        if (particulars.carrier() != null) {
            body.add(segment("NAD", "CF", clean(particulars.carrier()) + ":172:20"));
        }
    }

    private static void port(List<Segment> body, String qualifier, UnLocode port) {
        if (port != null) {
            body.add(segment("LOC", qualifier, port.value() + ":139:6"));
        }
    }

    /** To the minute, as CODECO and COARRI have it; seconds are cut off. */
    private static String minute(Instant at, Places places) {
        return MINUTE.format(at.atZone(places.zone()));
    }

    private static String text(String text) {
        return clean(Objects.requireNonNullElse(text, ""));
    }

    /** A colon would begin another component. */
    private static String clean(String text) {
        return text.replace(':', ' ');
    }
}
