package corridor.tracking.edi;

import corridor.port.ContainerNumber;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** An interchange as a terminal would write it, with right counts unless a test wants them wrong. */
final class Sample {
    private final String reference;
    private final List<String> segments = new ArrayList<>();
    private int messages;

    private Sample(String sender, String reference) {
        this.reference = reference;
        segments.add("UNB+UNOA:2+" + sender + "+CORRIDOR+260301:0900+" + reference);
    }

    static Sample from(String sender, String reference) {
        return new Sample(sender, reference);
    }

    /** @param type for example {@code COARRI:D:95B:UN:ITG13} */
    Sample message(String type, String... body) {
        return message(type, body.length + 2, body);
    }

    Sample message(String type, int counted, String... body) {
        messages++;
        segments.add("UNH+M" + messages + "+" + type);
        segments.addAll(List.of(body));
        segments.add("UNT+" + counted + "+M" + messages);
        return this;
    }

    Sample codeco(String... body) {
        return message("CODECO:D:95B:UN:SMDG16", body);
    }

    Sample coarri(String... body) {
        return message("COARRI:D:95B:UN:ITG13", body);
    }

    String text() {
        return Stream.concat(segments.stream(), Stream.of("UNZ+" + messages + "+" + reference))
                .reduce("", (text, segment) -> text + segment + "'\n");
    }

    byte[] bytes() {
        return text().getBytes(StandardCharsets.ISO_8859_1);
    }

    /** A gate-in by truck at Gwadar. */
    static String[] gateIn(String container, String time) {
        return new String[] {
            "BGM+34+R1+9",
            "NAD+CF+HLC:172:20",
            "EQD+CN+" + container + "+22G1:102:5++2+5",
            "RFF+BN:BK77",
            "DTM+7:" + time + ":203",
            "LOC+165+PKGWD:139:6+GIT:TER:ZZZ",
            "MEA+AAE+G+KGM:15400",
            "SEL+S100+CA",
            "TDT+1++3++:172:ZZZ+++TRK 101:146",
            "CNT+16:1"
        };
    }

    /** A discharge at Gwadar from the vessel 9074729, voyage 12W. */
    static String[] discharge(String container, String time) {
        return new String[] {
            "BGM+44+R2+9",
            "TDT+20+12W+1+13+HLC:172:20+++9074729:146::GULF STAR",
            "LOC+11+PKGWD:139:6+GIT:TER:ZZZ",
            "DTM+178:202603010400:203",
            "DTM+133:202603021800:203",
            "NAD+CF+HLC:172:20",
            "EQD+CN+" + container + "+45G1:102:5++3+5",
            "DTM+203:" + time + ":203",
            "LOC+9+AEJEA:139:6",
            "LOC+147+0140682::5",
            "MEA+AAE+VGM+KGM:21000",
            "CNT+16:1"
        };
    }

    /** The box of this owner with this serial number; its check digit fits. */
    static String box(String owner, int serial) {
        return ContainerNumber.withCheckDigit(owner + "%06d".formatted(serial)).value();
    }
}
