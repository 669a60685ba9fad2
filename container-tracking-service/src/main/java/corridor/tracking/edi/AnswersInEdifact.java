package corridor.tracking.edi;

import static corridor.tracking.edi.EdifactWriter.segment;

import corridor.tracking.place.Places;
import java.time.Clock;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** What became of an interchange, in its own language: CONTRL for its syntax (ISO 9735-4), APERAK for what it says. */
@Component
class AnswersInEdifact {
    private static final String ACKNOWLEDGED = "7";
    private static final String REJECTED = "4";
    private static final int MOST_LINES = 5;
    private static final int LINE_LENGTH = 70;
    private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("yyyyMMddHHmm");

    private final Places places;
    private final Clock clock;

    AnswersInEdifact(Places places, Clock clock) {
        this.places = places;
        this.clock = clock;
    }

    byte[] contrl(InterchangeReport report) {
        List<Segment> body = new ArrayList<>();
        body.add(segment("UCI", report.controlReference(), report.sender(), report.recipient(), ACKNOWLEDGED));
        for (MessageReport message : report.messages()) {
            String[] version = message.directory().split("\\.", 2);
            String guide = message.guide() == null ? "" : ":" + message.guide();
            String kind = message.type() + ":" + version[0] + ":" + version[version.length - 1] + ":UN" + guide;
            if (message.status() == Status.REFUSED) {
                body.add(segment("UCM", message.reference(), kind, REJECTED, syntaxError(message.refused())));
            } else {
                body.add(segment("UCM", message.reference(), kind, ACKNOWLEDGED));
            }
        }
        return write(report, new EdifactWriter.Written("CONTRL:D:3:UN", body));
    }

    /** 0085: 28 references do not match, 29 counts do not, 25 no tests, 17 nothing agreed on this type, 18 something else. */
    private static String syntaxError(List<RefusedLine> refused) {
        return switch (refused.getFirst().element()) {
            case "0062" -> "28";
            case "0074" -> "29";
            case "0035" -> "25";
            case "S009.0065" -> "17";
            default -> "18";
        };
    }

    byte[] aperak(InterchangeReport report) {
        boolean accepted = report.status() == Status.ACCEPTED;
        String response = accepted ? "AP" : report.status() == Status.PARTLY ? "CA" : "RE";
        List<Segment> body = new ArrayList<>();
        body.add(segment("BGM", accepted ? "312" : "313", report.controlReference(), "11", response));
        body.add(segment("DTM", "137:" + MINUTE.format(report.receivedAt().atZone(ZoneOffset.UTC)) + ":203"));
        body.add(segment("RFF", "ACW:" + report.controlReference()));
        for (MessageReport message : report.messages()) {
            for (RefusedLine line : message.refused()) {
                body.add(segment("ERC", line.element().substring(line.element().indexOf('.') + 1)));
                body.add(new Segment(0, "FTX", List.of(List.of("AAO"), List.of(""), List.of(""), lines(words(line)))));
                body.add(segment("RFF", "AGO:" + message.reference()));
            }
        }
        return write(report, new EdifactWriter.Written("APERAK:D:95B:UN", body));
    }

    private static String words(RefusedLine line) {
        return line.segment() + "(" + line.position() + ") '" + line.value() + "': " + line.rule() + "; "
                + line.remedy();
    }

    /** In lines of 70 characters, broken between words; what does not fit into five is cut off. */
    private static List<String> lines(String text) {
        List<String> lines = new ArrayList<>();
        String rest = text;
        while (!rest.isEmpty() && lines.size() < MOST_LINES) {
            int end = rest.length() <= LINE_LENGTH ? rest.length() : rest.lastIndexOf(' ', LINE_LENGTH);
            end = end <= 0 ? Math.min(LINE_LENGTH, rest.length()) : end;
            lines.add(rest.substring(0, end));
            rest = rest.substring(end).strip();
        }
        return lines;
    }

    private byte[] write(InterchangeReport report, EdifactWriter.Written answer) {
        String sender = Objects.requireNonNullElse(
                report.recipient(), places.port().unLocode().value());
        return EdifactWriter.interchange(
                sender, report.sender(), reference(report.id()), clock.instant(), places.zone(), List.of(answer));
    }

    /** 14 characters at most (ISO 9735): the same for the same interchange. */
    private static String reference(UUID id) {
        return "A" + Long.toString(id.getMostSignificantBits() >>> 4, 36).toUpperCase(Locale.ROOT);
    }
}
