package corridor.tracking.edi;

import io.xlate.edi.stream.EDIInputFactory;
import io.xlate.edi.stream.EDIStreamEvent;
import io.xlate.edi.stream.EDIStreamException;
import io.xlate.edi.stream.EDIStreamReader;
import io.xlate.edi.stream.Location;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Cuts the bytes of an interchange into segments: UN/EDIFACT syntax versions 1 to 4, with the separators of UNA if there
 * is one. The contents are not checked here: dialects pass.
 *
 * @see <a href="https://unece.org/fileadmin/DAM/trade/edifact/untdid/d422_s.htm">ISO 9735, syntax rules</a>
 */
final class Tokens {
    private static final int MOST_SEGMENTS = 500_000;
    private static final Pattern SYNTAX = Pattern.compile("UNB.(UNO[A-Z])", Pattern.DOTALL);
    private static final Pattern START = Pattern.compile("^[\\s\\x00\\uFEFF]*(?=UN[AB])");
    private static final Pattern END = Pattern.compile("[\\s\\x00\\x1a]+$");

    private Tokens() {}

    /** @throws InterchangeRefused if it is no EDIFACT, or ends in the middle of a segment */
    static List<Segment> of(byte[] bytes) {
        String text = text(bytes);
        if (!text.startsWith("UNA") && !text.startsWith("UNB")) {
            throw InterchangeRefused.unreadable(
                    "UNB[1]",
                    "an interchange begins with UNA or UNB",
                    "send the bytes of one UN/EDIFACT interchange, not packed or encoded");
        }
        List<Segment> segments = new ArrayList<>();
        EDIInputFactory factory = EDIInputFactory.newFactory();
        factory.setProperty(EDIInputFactory.EDI_VALIDATE_CONTROL_STRUCTURE, false);
        factory.setProperty(EDIInputFactory.EDI_VALIDATE_CONTROL_CODE_VALUES, false);
        try (EDIStreamReader reader = factory.createEDIStreamReader(
                new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)), StandardCharsets.UTF_8.name())) {
            read(reader, segments);
        } catch (EDIStreamException | RuntimeException e) {
            if (e instanceof InterchangeRefused refused) {
                throw refused;
            }
            throw stopped(segments);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return segments;
    }

    private static void read(EDIStreamReader reader, List<Segment> segments) throws EDIStreamException {
        String tag = "";
        List<List<String>> elements = new ArrayList<>();
        while (reader.hasNext()) {
            EDIStreamEvent event = reader.next();
            if (event == EDIStreamEvent.START_SEGMENT) {
                tag = reader.getText();
                elements = new ArrayList<>();
            } else if (event == EDIStreamEvent.ELEMENT_DATA) {
                put(elements, reader.getLocation(), reader.getText());
            } else if (event == EDIStreamEvent.END_SEGMENT && !tag.equals("UNA")) {
                segments.add(new Segment(segments.size() + 1, tag.toUpperCase(Locale.ROOT), elements));
                if (segments.size() > MOST_SEGMENTS) {
                    throw InterchangeRefused.unreadable(
                            tag + "[" + segments.size() + "]",
                            "an interchange has at most " + MOST_SEGMENTS + " segments",
                            "send its messages in several interchanges");
                }
            }
        }
    }

    /** Of an element that is repeated (syntax version 4) the first occurrence counts. */
    private static void put(List<List<String>> elements, Location where, String text) {
        if (where.getElementOccurrence() > 1) {
            return;
        }
        while (elements.size() < where.getElementPosition()) {
            elements.add(new ArrayList<>());
        }
        List<String> components = elements.get(where.getElementPosition() - 1);
        while (components.size() < Math.max(1, where.getComponentPosition())) {
            components.add("");
        }
        components.set(Math.max(1, where.getComponentPosition()) - 1, text);
    }

    private static InterchangeRefused stopped(List<Segment> segments) {
        String next = "segment[" + (segments.size() + 1) + "]";
        if (segments.isEmpty()) {
            return InterchangeRefused.unreadable(
                    "UNB[1]", "UNB cannot be read", "check the separators, which UNA or the syntax level gives");
        }
        if (segments.getLast().is("UNZ")) {
            return InterchangeRefused.unreadable(
                    next, "nothing follows UNZ", "send one interchange in each request, and nothing else");
        }
        String last = segments.getLast().tag();
        return last.equals("UNT") || last.equals("UNE")
                ? InterchangeRefused.truncated(
                        "UNZ[" + (segments.size() + 1) + "]",
                        "an interchange ends with UNZ; nothing can be read after " + last)
                : InterchangeRefused.truncated(next, "the text ends, or cannot be read on, after the segment " + last);
    }

    /** Stray bytes never fail: they become other characters, or the sign for a character that nobody knows. */
    private static String text(byte[] bytes) {
        String latin = new String(bytes, StandardCharsets.ISO_8859_1);
        String start = latin.substring(0, Math.min(latin.length(), 200));
        Matcher syntax = SYNTAX.matcher(start);
        String text = new String(bytes, syntax.find() ? charset(syntax.group(1)) : StandardCharsets.ISO_8859_1);
        text = START.matcher(text.startsWith("ï»¿") ? text.substring(3) : text).replaceFirst("");
        // U+0000 is in no repertoire of ISO 9735, and PostgreSQL keeps it in no text.
        return END.matcher(text).replaceFirst("").replace('\0', '\uFFFD');
    }

    /** UN/EDIFACT 0001: levels A to K are ASCII and parts of ISO 8859, W to Y are ISO 10646. */
    private static Charset charset(String level) {
        return switch (level) {
            case "UNOD" -> Charset.forName("ISO-8859-2");
            case "UNOE" -> Charset.forName("ISO-8859-5");
            case "UNOF" -> Charset.forName("ISO-8859-7");
            case "UNOG" -> Charset.forName("ISO-8859-3");
            case "UNOH" -> Charset.forName("ISO-8859-4");
            case "UNOI" -> Charset.forName("ISO-8859-6");
            case "UNOJ" -> Charset.forName("ISO-8859-8");
            case "UNOK" -> Charset.forName("ISO-8859-9");
            case "UNOW", "UNOX", "UNOY" -> StandardCharsets.UTF_8;
            default -> StandardCharsets.ISO_8859_1;
        };
    }
}
