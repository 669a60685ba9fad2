package corridor.tracking.edi;

import static corridor.tracking.edi.InterchangeRefused.field;
import static corridor.tracking.edi.InterchangeRefused.truncated;
import static corridor.tracking.edi.InterchangeRefused.unreadable;

import java.util.ArrayList;
import java.util.List;

/**
 * Opens the envelope: UNB, groups (UNG to UNE, passed by), messages (UNH to UNT), UNZ. A wrong count in UNT spoils its own
 * message; a missing UNT, or a UNZ that does not fit, spoils everything, because nobody knows what else is missing.
 */
final class Envelope {
    private final List<Segment> segments;
    private final List<Message> messages = new ArrayList<>();
    private int groups;

    private Envelope(List<Segment> segments) {
        this.segments = segments;
    }

    /** @throws InterchangeRefused if it cannot be opened */
    static Interchange open(byte[] bytes) {
        return new Envelope(Tokens.of(bytes)).open();
    }

    private Interchange open() {
        Segment unb = segments.getFirst();
        String sender = required(unb, 2, "S002.0004", "its sender");
        String recipient = required(unb, 3, "S003.0010", "its recipient");
        String reference = required(unb, 5, "0020", "its control reference");
        Segment unz = readMessages();
        if (!unz.at(2).equals(reference)) {
            throw truncated(field(unz, "0020"), "UNZ carries the control reference of UNB, which is " + reference);
        }
        int counted = groups > 0 ? groups : messages.size();
        if (!Numbers.equals(unz.at(1), counted)) {
            throw truncated(
                    field(unz, "0036"),
                    "UNZ counts " + unz.at(1) + (groups > 0 ? " groups" : " messages") + ", and there are " + counted);
        }
        if (messages.isEmpty()) {
            throw unreadable(field(unz, "0036"), "an interchange carries a message", "send it when there is one");
        }
        return new Interchange(
                sender,
                recipient,
                reference,
                unb.at(4, 1) + unb.at(4, 2),
                unb.at(11).equals("1"),
                messages);
    }

    /** Returns UNZ. */
    private Segment readMessages() {
        int next = 1;
        while (next < segments.size()) {
            Segment segment = segments.get(next);
            switch (segment.tag()) {
                case "UNH" -> next = readMessage(next);
                case "UNG" -> {
                    groups++;
                    next++;
                }
                case "UNE" -> next++;
                case "UNZ" -> {
                    if (next + 1 < segments.size()) {
                        throw unreadable(
                                field(segments.get(next + 1), "0020"),
                                "a request carries one interchange, and UNZ has closed it",
                                "send each interchange in a request of its own");
                    }
                    return segment;
                }
                default ->
                    throw truncated(
                            segment.tag() + "[" + segment.position() + "]",
                            segment.tag() + " stands outside of any message; a UNH is missing before it");
            }
        }
        throw truncated("UNZ[" + (segments.size() + 1) + "]", "an interchange ends with UNZ");
    }

    /** Returns where to go on. */
    private int readMessage(int start) {
        Segment unh = segments.get(start);
        for (int i = start + 1; i < segments.size(); i++) {
            Segment segment = segments.get(i);
            if (segment.is("UNT")) {
                messages.add(Message.of(unh, segments.subList(start + 1, i), segment));
                return i + 1;
            }
            if (segment.is("UNH") || segment.is("UNZ") || segment.is("UNE") || segment.is("UNB")) {
                throw truncated(
                        segment.tag() + "[" + segment.position() + "]",
                        "message " + unh.at(1) + ", begun at " + unh.position() + ", ends with UNT before another "
                                + segment.tag());
            }
        }
        throw truncated("UNT[" + (segments.size() + 1) + "]", "message " + unh.at(1) + " ends with UNT");
    }

    private static String required(Segment unb, int element, String number, String what) {
        String value = unb.at(element);
        if (value.isEmpty()) {
            throw unreadable(field(unb, number), "an interchange names " + what, "write it in UNB");
        }
        return value;
    }
}
