package corridor.tracking.edi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TokensTest {
    private static List<Segment> tokens(String text) {
        return Tokens.of(text.getBytes(StandardCharsets.ISO_8859_1));
    }

    @Test
    void positions_count_from_UNB_whether_there_is_a_UNA_or_not() {
        List<Segment> without = tokens("UNB+UNOA:2+A+B+260101:0000+R'UNZ+0+R'");
        List<Segment> with = tokens("UNA:+.? '\r\nUNB+UNOA:2+A+B+260101:0000+R'\r\nUNZ+0+R'\r\n");
        assertThat(without).isEqualTo(with);
        assertThat(without.getFirst().position()).isEqualTo(1);
        assertThat(without.getLast().position()).isEqualTo(2);
    }

    @Test
    void separators_are_those_that_UNA_names() {
        List<Segment> segments = tokens("UNA-*.! ~UNB*UNOB-2*A*B*260101-0000*R~FTX*AAA***X+Y'Z?-P~UNZ*0*R~");
        assertThat(segments.get(1).at(4)).isEqualTo("X+Y'Z?");
        assertThat(segments.get(1).at(4, 2)).isEqualTo("P");
    }

    @Test
    void a_released_separator_is_text() {
        Segment ftx = tokens("UNB+UNOA:2+A+B+260101:0000+R'FTX+AAA+++O?'NEILL ?+ CO?: ??'UNZ+0+R'")
                .get(1);
        assertThat(ftx.at(4)).isEqualTo("O'NEILL + CO: ?");
    }

    @Test
    void what_was_left_out_is_empty() {
        Segment eqd =
                tokens("UNB+UNOA:2+A+B+260101:0000+R'EQD+CN++:102'UNZ+0+R'").get(1);
        assertThat(List.of(eqd.at(2), eqd.at(3), eqd.at(3, 2), eqd.at(9), eqd.at(1, 7)))
                .containsExactly("", "", "102", "", "");
    }

    @ParameterizedTest
    @CsvSource({"UNOC,ISO-8859-1,Ü", "UNOE,ISO-8859-5,Ж", "UNOW,UTF-8,گوادر", "UNOY,UTF-8,é"})
    void text_is_read_by_the_character_set_of_its_syntax_level(String level, String charset, String word) {
        String text = "UNB+" + level + ":3+A+B+260101:0000+R'FTX+AAA+++" + word + "'UNZ+0+R'";
        assertThat(Tokens.of(text.getBytes(Charset.forName(charset))).get(1).at(4))
                .isEqualTo(word);
    }

    @Test
    void stray_bytes_do_not_stop_the_reading() {
        byte[] bytes = "UNB+UNOW:4+A+B+260101:0000+R'FTX+AAA+++@@'UNZ+0+R'".getBytes(StandardCharsets.US_ASCII);
        for (int i = 0; i < bytes.length; i++) {
            bytes[i] = bytes[i] == '@' ? (byte) 0xFF : bytes[i];
        }
        assertThat(Tokens.of(bytes)).hasSize(3);
    }

    @Test
    void what_no_table_can_keep_becomes_the_sign_for_a_character_that_nobody_knows() {
        Segment ftx =
                tokens("UNB+UNOC:3+A+B+260101:0000+R'FTX+AAA+++A\0B'UNZ+0+R'").get(1);
        assertThat(ftx.at(4)).isEqualTo("A\uFFFDB");
    }

    @Test
    void what_a_mailer_puts_around_it_does_no_harm() {
        String text = "UNB+UNOA:2+A+B+260101:0000+R'UNZ+0+R'";
        assertThat(tokens("\r\n\u0000" + text + "\r\n\u001a\u0000")).isEqualTo(tokens(text));
        assertThat(Tokens.of(("\uFEFF" + text).getBytes(StandardCharsets.UTF_8)))
                .isEqualTo(tokens(text));
    }

    @Test
    void other_papers_are_no_EDIFACT() {
        for (String text : new String[] {"", "ISA*00*", "{\"a\":1}", "%PDF-1.7", "UNX+1'"}) {
            assertThatThrownBy(() -> tokens(text))
                    .isInstanceOf(InterchangeRefused.class)
                    .hasMessageContaining("begins with UNA or UNB");
        }
    }

    @Test
    void every_cut_of_an_interchange_is_noticed() {
        byte[] whole = Sample.from("TRM", "R")
                .codeco(Sample.gateIn(Sample.box("CSQU", 1), "202603010900"))
                .text()
                .strip()
                .getBytes(StandardCharsets.US_ASCII);
        for (int length = 0; length < whole.length; length++) {
            byte[] cut = Arrays.copyOf(whole, length);
            assertThatThrownBy(() -> Envelope.open(cut)).isInstanceOf(InterchangeRefused.class);
        }
        assertThat(Envelope.open(whole).messages()).hasSize(1);
    }

    @Property(tries = 500)
    void rubbish_is_refused_and_never_fails_otherwise(@ForAll @Size(max = 200) byte[] tail) {
        byte[] head = "UNB+UNOA:2+A+B+260101:0000+R'UNH+1+CODECO:D:95B:UN'".getBytes(StandardCharsets.US_ASCII);
        byte[] bytes = Arrays.copyOf(head, head.length + tail.length);
        System.arraycopy(tail, 0, bytes, head.length, tail.length);
        assertThatThrownBy(() -> Envelope.open(bytes)).isInstanceOf(InterchangeRefused.class);
        assertThatThrownBy(() -> Envelope.open(tail)).isInstanceOf(InterchangeRefused.class);
    }
}
