package corridor.tracking.edi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EnvelopeTest {
    private static final String UNB = "UNB+UNOA:2+SND:ZZ+RCP+60301:0900+R'";

    private static Interchange open(String text) {
        return Envelope.open(text.getBytes(StandardCharsets.US_ASCII));
    }

    @Test
    void an_envelope_says_who_sent_what_to_whom() {
        Interchange opened = open(UNB + "UNH+1+COARRI:D:00B:UN:SMDG20'BGM+44'UNT+3+1'UNZ+1+R'");
        assertThat(opened.sender()).isEqualTo("SND");
        assertThat(opened.recipient()).isEqualTo("RCP");
        assertThat(opened.controlReference()).isEqualTo("R");
        Message message = opened.messages().getFirst();
        assertThat(message.type()).isEqualTo("COARRI");
        assertThat(message.directory()).isEqualTo("D.00B");
        assertThat(message.guide()).isEqualTo("SMDG20");
        assertThat(message.flaw()).isNull();
    }

    @Test
    void groups_are_passed_by_and_counted_by_UNZ() {
        String message = "UNH+1+CODECO:D:95B:UN'BGM+34'UNT+3+1'";
        assertThat(open(UNB + "UNG+X'" + message + message + "UNE+2+1'UNZ+1+R'").messages())
                .hasSize(2);
    }

    @Test
    void a_wrong_count_in_UNT_spoils_only_its_message() {
        Interchange opened =
                open(UNB + "UNH+1+CODECO:D:95B:UN'BGM+34'UNT+9+1'UNH+2+CODECO:D:95B:UN'BGM+34'UNT+0003+2'UNZ+2+R'");
        RefusedLine flaw = opened.messages().getFirst().flaw();
        assertThat(flaw.segment() + flaw.position() + " " + flaw.element() + "=" + flaw.value())
                .isEqualTo("UNT4 0074=9");
        assertThat(opened.messages().getLast().flaw()).isNull();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            value = {
                "UNH+1+A:D:95B:UN'BGM+34'UNT+3+1' | truncated | UNZ[5]",
                "UNH+1+A:D:95B:UN'BGM+34'UNZ+1+R' | truncated | UNZ[4]",
                "UNH+1+A:D:95B:UN'UNH+2+A:D:95B:UN'UNT+2+2'UNZ+1+R' | truncated | UNH[3]",
                "UNH+1+A:D:95B:UN'UNT+2+1'UNZ+2+R' | truncated | UNZ[4].0036",
                "UNH+1+A:D:95B:UN'UNT+2+1'UNZ+1+Q' | truncated | UNZ[4].0020",
                "BGM+34'UNT+2+1'UNZ+1+R' | truncated | BGM[2]",
                "UNZ+0+R' | unreadable | UNZ[2].0036",
                "UNH+1+A:D:95B:UN'UNT+2+1'UNZ+1+R'UNB+UNOA:2+S+R+1:1+2'UNZ+0+2' | unreadable | UNB[5]",
                "UNH+1+A:D:95B:UN'UNT+2+1'UNZ+1+R'%%% | unreadable | segment[5]",
            })
    void what_is_missing_is_named(String rest, String kind, String field) {
        InterchangeRefused refused = catchThrowableOfType(InterchangeRefused.class, () -> open(UNB + rest));
        assertThat(refused.toProblem().getType()).hasToString("urn:corridor:problem:interchange-" + kind);
        assertThat(refused.violations().getFirst().field()).startsWith(field);
        assertThat(refused.violations().getFirst().remedy()).isNotBlank();
    }

    @Test
    void an_envelope_without_sender_recipient_or_reference_is_refused() {
        for (String unb : new String[] {"UNB+UNOA:2++B+1:1+R'", "UNB+UNOA:2+A++1:1+R'", "UNB+UNOA:2+A+B+1:1'"}) {
            InterchangeRefused refused = catchThrowableOfType(
                    InterchangeRefused.class, () -> open(unb + "UNH+1+A:D:95B:UN'UNT+2+1'UNZ+1+R'"));
            assertThat(refused.violations().getFirst().field()).startsWith("UNB[1].");
        }
    }
}
