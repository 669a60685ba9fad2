package corridor.tracking.edi;

import io.xlate.edi.stream.EDIOutputFactory;
import io.xlate.edi.stream.EDIStreamException;
import io.xlate.edi.stream.EDIStreamWriter;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Writes an interchange: syntax level C (ISO 8859-1), version 3, with the usual separators. */
final class EdifactWriter {
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("yyMMdd");
    private static final DateTimeFormatter HOUR = DateTimeFormatter.ofPattern("HHmm");

    private EdifactWriter() {}

    /**
     * @param type for example {@code COARRI:D:95B:UN:SMDG16}
     *
     * @param body segments between UNH and UNT
     */
    record Written(String type, List<Segment> body) {}

    /**
     * A segment to be written.
     *
     * @param elements with {@code :} between components; what is in them is escaped, a component must not hold a colon
     */
    static Segment segment(String tag, String... elements) {
        return new Segment(
                0,
                tag,
                Arrays.stream(elements)
                        .map(element -> Arrays.asList(element.split(":", -1)))
                        .toList());
    }

    /** The same, with free text that may hold anything in its last element. */
    static Segment text(String tag, String text, String... elements) {
        List<List<String>> all = new ArrayList<>(segment(tag, elements).elements());
        all.add(List.of(text));
        return new Segment(0, tag, all);
    }

    static byte[] interchange(
            String sender, String recipient, String reference, Instant at, ZoneId zone, List<Written> messages) {
        List<Segment> segments = new ArrayList<>();
        String day = DAY.format(at.atZone(zone));
        segments.add(segment("UNB", "UNOC:3", sender, recipient, day + ":" + HOUR.format(at.atZone(zone)), reference));
        for (int i = 0; i < messages.size(); i++) {
            Written message = messages.get(i);
            String number = String.valueOf(i + 1);
            segments.add(segment("UNH", number, message.type()));
            segments.addAll(message.body());
            segments.add(segment("UNT", String.valueOf(message.body().size() + 2), number));
        }
        segments.add(segment("UNZ", String.valueOf(messages.size()), reference));
        return bytes(segments);
    }

    private static byte[] bytes(List<Segment> segments) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        EDIOutputFactory factory = EDIOutputFactory.newFactory();
        factory.setProperty(EDIOutputFactory.PRETTY_PRINT, true);
        try (EDIStreamWriter writer = factory.createEDIStreamWriter(bytes, StandardCharsets.ISO_8859_1.name())) {
            writer.startInterchange();
            for (Segment segment : segments) {
                write(writer, segment);
            }
            writer.endInterchange();
        } catch (EDIStreamException e) {
            throw new IllegalStateException("an interchange could not be written", e);
        }
        return bytes.toByteArray();
    }

    private static void write(EDIStreamWriter writer, Segment segment) throws EDIStreamException {
        writer.writeStartSegment(segment.tag());
        for (List<String> element : segment.elements()) {
            if (element.size() == 1) {
                writer.writeElement(latin(element.getFirst()));
            } else {
                writer.writeStartElement();
                for (String component : element) {
                    writer.writeComponent(latin(component));
                }
                writer.endElement();
            }
        }
        writer.writeEndSegment();
    }

    /** What the character set does not have becomes a point; line ends and other controls a blank. */
    private static String latin(String text) {
        return text.codePoints()
                .map(point -> point > 0xff ? '.' : Character.isISOControl(point) ? ' ' : point)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }
}
