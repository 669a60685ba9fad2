package corridor.benchmarks.outbox;

import corridor.events.EquipmentEventCode;
import corridor.events.EquipmentMoved;
import corridor.events.EventClassifier;
import corridor.events.Evidence;
import corridor.events.ModeOfTransport;
import corridor.events.PortJson;
import corridor.events.TransportMeans;
import corridor.port.ContainerNumber;
import corridor.port.Facility;
import corridor.port.InvalidValueException;
import corridor.port.UnLocode;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import tools.jackson.databind.JsonNode;

/** The events of a run: gate-ins, each the n-th of its box. The run and n travel in the evidence. */
final class Moves {
    private static final Facility GWADAR = new Facility(new UnLocode("PKGWD"), "GIT");
    private static final TransportMeans SHIP =
            new TransportMeans(ModeOfTransport.VESSEL, "9074729-123N", "COSCO GWADAR", "9074729", "123N", null);

    private Moves() {}

    static EquipmentMoved move(String run, String box, long n) {
        return new EquipmentMoved(
                new ContainerNumber(box),
                EquipmentEventCode.DISC,
                EventClassifier.ACT,
                Instant.now(),
                GWADAR,
                SHIP,
                "22G1",
                false,
                new BigDecimal("24000"),
                List.of("PK12345"),
                new Evidence(run, Evidence.Kind.API, Long.toString(n), "ab".repeat(32)));
    }

    /** What a consumer reads of it. */
    record Told(String run, String box, long n) {
        static Told read(byte[] value) {
            JsonNode event = PortJson.mapper().readTree(value);
            JsonNode evidence = event.path("evidence");
            return new Told(
                    evidence.path("source").asString(),
                    event.path("containerNumber").asString(),
                    Long.parseLong(evidence.path("reference").asString()));
        }
    }

    /** The i-th box of a run. */
    static String box(int i) {
        String number = "BNCU%06d".formatted(i);
        return IntStream.range(0, 10)
                .mapToObj(digit -> number + digit)
                .filter(Moves::isContainerNumber)
                .findFirst()
                .orElseThrow();
    }

    private static boolean isContainerNumber(String text) {
        try {
            return new ContainerNumber(text).value().equals(text);
        } catch (InvalidValueException wrongDigit) {
            return false;
        }
    }
}
