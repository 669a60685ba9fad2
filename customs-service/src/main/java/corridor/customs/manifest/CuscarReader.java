package corridor.customs.manifest;

import corridor.customs.manifest.Segments.Segment;
import corridor.port.InvalidValueException;
import corridor.port.UnLocode;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;

/**
 * Reads a customs cargo report. The head says carrier, vessel and voyage; each CNI begins a consignment, whose goods are
 * said by GID and put into boxes by SGP. The boxes themselves (EQD) bring their seals.
 *
 * @see <a href="https://service.unece.org/trade/untdid/d95b/trmd/cuscar_c.htm">UN/EDIFACT CUSCAR, D.95B</a>
 */
final class CuscarReader {
    /** BGM 1225. */
    enum Function {
        ORIGINAL,
        REPLACEMENT,
        CANCELLATION
    }

    record Read(Function function, LodgeManifest manifest) {}

    private final ZoneId zone;

    /** @param zone of the port, for times without one */
    CuscarReader(ZoneId zone) {
        this.zone = zone;
    }

    /** @throws ManifestRefused if it is no whole interchange of CUSCARs */
    List<Read> read(byte[] bytes) {
        List<Segment> segments = Segments.of(bytes);
        Segment unz = segments.getLast();
        if (!unz.is("UNZ") || !unz.at(2, 1).equals(segments.getFirst().at(5, 1))) {
            throw ManifestRefused.unreadable(
                    unz.place(), "an interchange ends with UNZ and the reference of its UNB", "send it whole");
        }
        List<Read> read = new ArrayList<>();
        List<Segment> message = null;
        for (Segment segment : segments.subList(1, segments.size() - 1)) {
            if (segment.is("UNH")) {
                message = new ArrayList<>(List.of(segment));
            } else if (message == null) {
                throw ManifestRefused.unreadable(
                        segment.place(), "a segment stands in a message, from UNH to UNT", "send UNH before it");
            } else if (segment.is("UNT")) {
                read.add(message(message, segment));
                message = null;
            } else {
                message.add(segment);
            }
        }
        if (message != null || read.isEmpty()) {
            throw ManifestRefused.unreadable(unz.place(), "a message ends with UNT before UNZ", "send it whole");
        }
        return read;
    }

    private Read message(List<Segment> message, Segment unt) {
        Segment unh = message.getFirst();
        if (!unh.at(2, 1).equals("CUSCAR")) {
            throw ManifestRefused.unreadable(
                    unh.place(), "a manifest is a CUSCAR, and this is a " + unh.at(2, 1), "send a CUSCAR");
        }
        if (!unt.at(1, 1).equals(String.valueOf(message.size() + 1))) {
            throw ManifestRefused.unreadable(
                    unt.place(),
                    "UNT counts " + unt.at(1, 1) + " segments, and there are " + (message.size() + 1),
                    "send the message whole");
        }
        int first = firstConsignment(message);
        List<Segment> head = message.subList(0, first);
        CuscarConsignments consignments = new CuscarConsignments(head);
        message.subList(first, message.size()).forEach(consignments::take);
        Segment bgm = one(head, "BGM", "");
        Segment tdt = one(head, "TDT", "20");
        LodgeManifest manifest = new LodgeManifest(
                bgm.at(2, 1),
                tdt.at(8, 2).equals("146") || tdt.at(8, 1).matches("[0-9]{7}") ? tdt.at(8, 1) : null,
                tdt.at(8, 4).isEmpty() ? null : tdt.at(8, 4),
                tdt.at(2, 1),
                place(head),
                expected(head),
                consignments.all());
        return new Read(function(bgm), manifest);
    }

    private static int firstConsignment(List<Segment> message) {
        for (int i = 0; i < message.size(); i++) {
            if (message.get(i).is("CNI")) {
                return i;
            }
        }
        throw ManifestRefused.unreadable(
                message.getFirst().place(), "a manifest has consignments (CNI)", "send one CNI for each bill");
    }

    private static Segment one(List<Segment> head, String tag, String qualifier) {
        return head.stream()
                .filter(segment -> qualifier.isEmpty() ? segment.is(tag) : segment.is(tag, qualifier))
                .findFirst()
                .orElseThrow(() -> ManifestRefused.unreadable(
                        head.getFirst().place(),
                        "a manifest has a " + tag + (qualifier.isEmpty() ? "" : "+" + qualifier) + " in its head",
                        "add it"));
    }

    private static Function function(Segment bgm) {
        return switch (bgm.at(3, 1)) {
            case "", "9" -> Function.ORIGINAL;
            case "4", "5" -> Function.REPLACEMENT;
            case "1" -> Function.CANCELLATION;
            default ->
                throw ManifestRefused.unreadable(
                        bgm.place() + ".1225",
                        "'" + bgm.at(3, 1) + "' is none of 9 (original), 4 and 5 (replacement), 1 (cancellation)",
                        "send the function that is meant");
        };
    }

    /** LOC+11 or LOC+60: where the boxes are unloaded; null if not said. */
    private static UnLocode place(List<Segment> head) {
        return head.stream()
                .filter(segment -> segment.is("LOC", "11") || segment.is("LOC", "60"))
                .findFirst()
                .map(segment -> {
                    try {
                        return new UnLocode(segment.at(2, 1));
                    } catch (InvalidValueException e) {
                        throw ManifestRefused.unreadable(segment.place() + ".3225", e.rule(), e.remedy());
                    }
                })
                .orElse(null);
    }

    /** DTM+132: expected arrival, by the clock of the port; null if not said. */
    private Instant expected(List<Segment> head) {
        return head.stream()
                .filter(segment -> segment.is("DTM", "132"))
                .findFirst()
                .map(segment -> time(segment))
                .orElse(null);
    }

    private Instant time(Segment dtm) {
        String digits = dtm.at(1, 2);
        try {
            return switch (digits.length()) {
                case 8 ->
                    LocalDate.parse(digits, DateTimeFormatter.BASIC_ISO_DATE)
                            .atStartOfDay(zone)
                            .toInstant();
                case 12 ->
                    LocalDateTime.parse(digits, DateTimeFormatter.ofPattern("uuuuMMddHHmm"))
                            .atZone(zone)
                            .toInstant();
                default -> throw new DateTimeParseException("neither 8 nor 12 digits", digits, 0);
            };
        } catch (DateTimeParseException e) {
            throw ManifestRefused.unreadable(
                    dtm.place() + ".2380",
                    "'" + digits + "' is no date as CCYYMMDD (102) or CCYYMMDDHHMM (203)",
                    "write it in one of them");
        }
    }

    static BigDecimal number(Segment segment, int element, int component) {
        String text = segment.at(element, component).replace(',', '.');
        try {
            return text.isEmpty() ? null : new BigDecimal(text);
        } catch (NumberFormatException e) {
            throw ManifestRefused.unreadable(segment.place(), "'" + text + "' is not a number", "send digits");
        }
    }
}
