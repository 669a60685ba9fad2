package corridor.tracking.edi;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** CONTRL and APERAK: a partner says what became of an interchange that we sent. ISO 9735-4; D.95B to D.13B. */
@Component
class AnswerMessages implements MessageKind {
    /** UCI 0083: 4 rejected; 7 and 8 acknowledged, received. */
    private static final String REJECTED = "4";
    /** BGM 4343 and 1225 of an APERAK that rejects: RE, 27 not accepted. */
    private static final Set<String> REFUSES = Set.of("RE", "27");
    /** RFF 1153 of what is answered: interchange, document, message. */
    private static final Set<String> ANSWERED = Set.of("ACW", "AGO", "ABO", "TN", "DM", "AFM");

    @Override
    public Set<String> types() {
        return Set.of("CONTRL", "APERAK");
    }

    @Override
    public MessageReading read(Message message, Origin origin) throws LineRefused {
        Paper.Answer answer = message.type().equals("CONTRL") ? contrl(message) : aperak(message);
        return new MessageReading(message, null, List.of(), List.of(), List.of(answer), List.of(), List.of());
    }

    private static Paper.Answer contrl(Message message) throws LineRefused {
        Segment uci = message.first("UCI")
                .orElseThrow(() -> new LineRefused(
                        message.bgm(), "0020", "", "CONTRL names the interchange that it answers", "send UCI"));
        boolean rejected = uci.at(4).equals(REJECTED)
                || message.body().stream()
                        .anyMatch(segment -> segment.is("UCM") && segment.at(3).equals(REJECTED));
        String errors = message.body().stream()
                .filter(segment -> Set.of("UCM", "UCS", "UCD").contains(segment.tag()))
                .map(AnswerMessages::words)
                .collect(Collectors.joining(" "));
        return new Paper.Answer(uci.at(1), !rejected, errors.isEmpty() ? null : errors);
    }

    private static Paper.Answer aperak(Message message) throws LineRefused {
        Optional<String> answered = message.body().stream()
                .filter(segment -> segment.is("RFF") && ANSWERED.contains(segment.qualifier()))
                .map(rff -> rff.at(1, 2))
                .filter(text -> !text.isEmpty())
                .findFirst();
        if (answered.isEmpty()) {
            throw new LineRefused(
                    message.bgm(),
                    "C506.1154",
                    "",
                    "APERAK names what it answers",
                    "send RFF+ACW with the control reference of the interchange");
        }
        Segment bgm = message.bgm();
        boolean errors = message.first("ERC").isPresent();
        String text = message.body().stream()
                .filter(segment -> segment.is("FTX"))
                .map(ftx -> ftx.at(4))
                .filter(words -> !words.isEmpty())
                .collect(Collectors.joining(" "));
        return new Paper.Answer(
                answered.get(),
                !errors && !REFUSES.contains(bgm.at(3)) && !REFUSES.contains(bgm.at(4)),
                text.isEmpty() ? null : text);
    }

    private static String words(Segment segment) {
        return segment.tag() + "+"
                + segment.elements().stream()
                        .map(element -> String.join(":", element))
                        .collect(Collectors.joining("+"));
    }
}
