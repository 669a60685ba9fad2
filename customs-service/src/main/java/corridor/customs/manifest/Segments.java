package corridor.customs.manifest;

import io.xlate.edi.stream.EDIInputFactory;
import io.xlate.edi.stream.EDIStreamEvent;
import io.xlate.edi.stream.EDIStreamException;
import io.xlate.edi.stream.EDIStreamReader;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** Cuts an interchange into segments, with the separators of UNA if there is one. Its contents are not looked at here. */
final class Segments {
    /** A segment; UNB is at position 1. Elements and components that were left out are empty text. */
    record Segment(int position, String tag, List<List<String>> elements) {
        boolean is(String wanted) {
            return tag.equals(wanted);
        }

        boolean is(String wanted, String qualifier) {
            return tag.equals(wanted) && at(1, 1).equals(qualifier);
        }

        /** Counted from 1. */
        String at(int element, int component) {
            return element > elements.size()
                            || component > elements.get(element - 1).size()
                    ? ""
                    : elements.get(element - 1).get(component - 1).strip();
        }

        String place() {
            return tag + "[" + position + "]";
        }
    }

    private Segments() {}

    /** @throws ManifestRefused if it is no EDIFACT, or ends in the middle */
    static List<Segment> of(byte[] bytes) {
        String text = new String(bytes, StandardCharsets.UTF_8).strip();
        if (!text.startsWith("UNA") && !text.startsWith("UNB")) {
            throw ManifestRefused.unreadable(
                    "UNB[1]", "an interchange begins with UNA or UNB", "send the bytes of one UN/EDIFACT interchange");
        }
        List<Segment> segments = new ArrayList<>();
        EDIInputFactory factory = EDIInputFactory.newFactory();
        factory.setProperty(EDIInputFactory.EDI_VALIDATE_CONTROL_STRUCTURE, false);
        factory.setProperty(EDIInputFactory.EDI_VALIDATE_CONTROL_CODE_VALUES, false);
        try (EDIStreamReader reader = factory.createEDIStreamReader(
                new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)), StandardCharsets.UTF_8.name())) {
            read(reader, segments);
        } catch (EDIStreamException | RuntimeException e) {
            throw ManifestRefused.unreadable(
                    "segment[" + (segments.size() + 1) + "]",
                    "the text ends, or cannot be read on, after "
                            + (segments.isEmpty()
                                    ? "its beginning"
                                    : segments.getLast().place()),
                    "send the interchange whole, from UNB to UNZ");
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
            } else if (event == EDIStreamEvent.ELEMENT_DATA
                    && reader.getLocation().getElementOccurrence() <= 1) {
                int element = reader.getLocation().getElementPosition();
                int component = Math.max(1, reader.getLocation().getComponentPosition());
                while (elements.size() < element) {
                    elements.add(new ArrayList<>());
                }
                List<String> components = elements.get(element - 1);
                while (components.size() < component) {
                    components.add("");
                }
                components.set(component - 1, reader.getText());
            } else if (event == EDIStreamEvent.END_SEGMENT && !tag.equals("UNA")) {
                segments.add(new Segment(segments.size() + 1, tag, elements));
            }
        }
    }
}
