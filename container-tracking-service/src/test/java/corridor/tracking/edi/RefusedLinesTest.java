package corridor.tracking.edi;

import static org.assertj.core.api.Assertions.assertThat;

import corridor.events.EquipmentEventCode;
import corridor.tracking.container.Fact;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is not taken of a message, and why. */
class RefusedLinesTest extends Reading {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"CSQU3054384 | the check digit", "TOLU 256641 | blanks", "XX | ISO 6346", "'' | ISO 6346"})
    void a_wrong_number_is_refused_and_the_other_box_is_taken(String number, String rule) {
        MessageReading reading = codeco(
                "BGM+34", "EQD+CN+" + number, "DTM+7:202603010900:203", "EQD+CN+" + BOX, "DTM+7:202603010900:203");
        assertThat(reading.facts())
                .singleElement()
                .extracting(Fact::containerNumber)
                .hasToString(BOX);
        assertThat(reading.refused()).singleElement().satisfies(line -> {
            assertThat(line.segment() + line.position()).isEqualTo("EQD4");
            assertThat(line.element()).isEqualTo("C237.8260");
            assertThat(line.value()).isEqualTo(number);
            assertThat(line.rule()).contains(rule);
        });
    }

    @Test
    void what_has_not_happened_yet_is_refused() {
        assertThat(refusal(codeco(Sample.gateIn(BOX, "202603011716"))).rule()).contains("what has happened");
        assertThat(only(codeco(Sample.gateIn(BOX, "202603011715"))).code()).isEqualTo(EquipmentEventCode.GTIN);
    }

    @Test
    void a_report_without_a_time_is_refused() {
        assertThat(refusal(codeco("BGM+34", "EQD+CN+" + BOX, "DTM+7::203")).element())
                .isEqualTo("C507.2380");
    }

    @Test
    void a_chassis_is_no_container() {
        assertThat(refusal(codeco("BGM+34", "EQD+CH+CHAS1")).element()).isEqualTo("8053");
    }

    @ParameterizedTest
    @CsvSource({"BGM+34+R+8,1225,8", "BGM+35+R+9,C002.1001,35", "FTX+AAA,C002.1001,''"})
    void corrections_and_unknown_reports_are_refused(String bgm, String element, String value) {
        RefusedLine line = refusal(codeco(bgm, "EQD+CN+" + BOX, "DTM+7:202603010900:203"));
        assertThat(line.element()).isEqualTo(element);
        assertThat(line.value()).isEqualTo(value);
    }

    @Test
    void other_messages_are_refused_with_those_that_are_handled() {
        RefusedLine line = refusal(read(Sample.from("S", "R").message("COHAOR:D:17B:UN:ITG12", "BGM+293+1+9")));
        assertThat(line.segment() + line.position() + " " + line.element()).isEqualTo("UNH2 S009.0065");
        assertThat(line.rule()).contains("CODECO, ").contains("COHAOR is not");
    }

    @Test
    void a_message_without_boxes_is_refused() {
        assertThat(refusal(coarri("BGM+44", "CNT+16:0")).element()).isEqualTo("C237.8260");
    }

    @Test
    void a_wrong_count_of_boxes_is_remarked_on() {
        assertThat(codeco("BGM+34", "EQD+CN+" + BOX, "DTM+7:202603010900:203", "CNT+16:3")
                        .remarks())
                .singleElement()
                .extracting(Remark::text)
                .isEqualTo("counts 3 boxes, and there are 1");
    }
}
