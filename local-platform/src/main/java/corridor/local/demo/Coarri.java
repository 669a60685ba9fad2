package corridor.local.demo;

import corridor.port.ContainerNumber;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * What a terminal sends when a vessel has been worked: a discharge report, COARRI in the directory D.00B, as the SMDG's
 * guide has it. Times are the port's local ones.
 */
final class Coarri {
    private static final ZoneId PORT_TIME = ZoneId.of("Asia/Karachi");
    private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("uuuuMMddHHmm", Locale.ROOT);

    private final Cargo cargo;
    private final ZonedDateTime lastLift;

    /** @param lastLift when the last box came down */
    Coarri(Cargo cargo, Instant lastLift) {
        this.cargo = cargo;
        this.lastLift = lastLift.atZone(PORT_TIME);
    }

    byte[] interchange() {
        String reference = "CRD" + cargo.run();
        List<String> message = message(reference);
        List<String> segments = new ArrayList<>();
        segments.add("UNB+UNOA:2+GIT+PKGWD+%s+%s"
                .formatted(
                        lastLift.plusMinutes(1).format(DateTimeFormatter.ofPattern("uuMMdd:HHmm", Locale.ROOT)),
                        reference));
        segments.addAll(message);
        segments.add("UNT+%d+1".formatted(message.size() + 1));
        segments.add("UNZ+1+" + reference);
        return (String.join("'\n", segments) + "'\n").getBytes(StandardCharsets.US_ASCII);
    }

    private List<String> message(String reference) {
        List<String> segments = new ArrayList<>(List.of(
                "UNH+1+COARRI:D:00B:UN:SMDG20",
                "BGM+44+" + reference + "+9",
                "TDT+20+" + voyage() + "+1++CRD:172:20+++9999993:146:11:CORRIDOR STAR",
                "LOC+11+PKGWD:139:6+GIT:TER:ZZZ",
                "DTM+133:" + lastLift.minusHours(1).format(MINUTE) + ":203",
                "NAD+CF+CRD:172:20"));
        for (ContainerNumber box : cargo.boxes()) {
            segments.addAll(box(box));
        }
        segments.add("CNT+16:" + cargo.boxes().size());
        return segments;
    }

    private List<String> box(ContainerNumber box) {
        int lift = cargo.boxes().indexOf(box);
        ZonedDateTime lifted = lastLift.minusMinutes(2L * (Cargo.BOXES - 1 - lift));
        return List.of(
                "EQD+CN+" + box + "+22G1:102:5++3+5",
                "DTM+203:" + lifted.format(MINUTE) + ":203",
                "LOC+9+CNSHA:139:6",
                "LOC+147+%07d::5".formatted(100_282 + 200 * lift),
                "MEA+AAE+VGM+KGM:" + cargo.grossMassKg(box),
                "SEL+CR%06d+CA".formatted(lift + 1));
    }

    /** The vessel comes once a day. */
    private String voyage() {
        return lastLift.format(DateTimeFormatter.ofPattern("DDD'W'", Locale.ROOT));
    }
}
