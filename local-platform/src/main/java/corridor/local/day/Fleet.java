package corridor.local.day;

import corridor.local.door.Visitor;
import corridor.port.ContainerNumber;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;

/** The boxes of the day, of an owner that does not exist, and the terminal's report that they have come. */
final class Fleet {
    static final int GROSS_MASS_KG = 22_000;
    private static final int IN_ONE_REPORT = 1000;
    private static final ZoneId PORT_TIME = ZoneId.of("Asia/Karachi");
    private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("uuuuMMddHHmm", Locale.ROOT);

    private Fleet() {}

    /** Boxes that the port knows nothing of. */
    static List<ContainerNumber> unseenBy(Visitor operator, int count, RandomGenerator chance) {
        while (true) {
            String owner = "D" + (char) ('A' + chance.nextInt(26)) + (char) ('A' + chance.nextInt(26)) + "U";
            int first = 1000 * chance.nextInt(900);
            List<ContainerNumber> boxes = IntStream.range(0, count)
                    .mapToObj(i -> ContainerNumber.withCheckDigit("%s%06d".formatted(owner, first + i)))
                    .toList();
            if (operator.get("/tracking/v1/containers/" + boxes.getFirst()).is(404)
                    && operator.get("/tracking/v1/containers/" + boxes.getLast())
                            .is(404)) {
                return boxes;
            }
        }
    }

    /** The terminal reports them, a thousand at a time: COARRI in the directory D.00B. */
    static void discharge(Visitor operator, List<ContainerNumber> boxes, String run) {
        ZonedDateTime at = Instant.now().minusSeconds(3600).atZone(PORT_TIME);
        for (int from = 0; from < boxes.size(); from += IN_ONE_REPORT) {
            List<ContainerNumber> some = boxes.subList(from, Math.min(boxes.size(), from + IN_ONE_REPORT));
            String reference = "D" + run + from / IN_ONE_REPORT;
            operator.post(
                            "/tracking/v1/interchanges",
                            "application/edifact",
                            report(reference, some, at),
                            "day-" + run + "-discharge-" + from)
                    .must("reporting the discharge", 201);
        }
    }

    private static byte[] report(String reference, List<ContainerNumber> boxes, ZonedDateTime at) {
        List<String> message = new ArrayList<>(List.of(
                "UNH+1+COARRI:D:00B:UN:SMDG20",
                "BGM+44+" + reference + "+9",
                "TDT+20+D1+1++CRD:172:20+++9999993:146:11:CORRIDOR STAR",
                "LOC+11+PKGWD:139:6+GIT:TER:ZZZ",
                "DTM+133:" + at.minusHours(8).format(MINUTE) + ":203",
                "NAD+CF+CRD:172:20"));
        for (ContainerNumber box : boxes) {
            message.add("EQD+CN+" + box + "+22G1:102:5++3+5");
            message.add("DTM+203:" + at.format(MINUTE) + ":203");
            message.add("LOC+9+CNSHA:139:6");
            message.add("MEA+AAE+VGM+KGM:" + GROSS_MASS_KG);
        }
        message.add("CNT+16:" + boxes.size());
        List<String> segments = new ArrayList<>();
        segments.add("UNB+UNOA:2+GIT+PKGWD+%s+%s"
                .formatted(at.format(DateTimeFormatter.ofPattern("uuMMdd:HHmm", Locale.ROOT)), reference));
        segments.addAll(message);
        segments.add("UNT+%d+1".formatted(message.size() + 1));
        segments.add("UNZ+1+" + reference);
        return (String.join("'\n", segments) + "'\n").getBytes(StandardCharsets.US_ASCII);
    }
}
