package corridor.tracking.edi;

import static org.assertj.core.api.Assertions.assertThat;

import corridor.events.EquipmentEventCode;
import corridor.events.EquipmentMoved;
import corridor.events.EventClassifier;
import corridor.events.ModeOfTransport;
import corridor.events.TransportMeans;
import corridor.port.Facility;
import corridor.port.UnLocode;
import corridor.tracking.container.Fact;
import corridor.tracking.container.Particulars;
import java.math.BigDecimal;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a CODECO or COARRI says, dialect by dialect. */
class MessageReaderTest extends Reading {
    @Test
    void a_gate_in_tells_box_truck_time_place_mass_and_seal() {
        MessageReading reading = codeco(Sample.gateIn(BOX, "202603011000"));
        EquipmentMoved moved = only(reading);
        assertThat(moved.containerNumber()).hasToString(BOX);
        assertThat(moved.code()).isEqualTo(EquipmentEventCode.GTIN);
        assertThat(moved.classifier()).isEqualTo(EventClassifier.ACT);
        assertThat(moved.occurredAt()).isEqualTo(Instant.parse("2026-03-01T05:00:00Z"));
        assertThat(moved.facility()).isEqualTo(GWADAR);
        assertThat(moved.transport()).isEqualTo(TransportMeans.truck("TRK 101"));
        assertThat(moved.isoSizeType()).isEqualTo("22G1");
        assertThat(moved.empty()).isFalse();
        assertThat(moved.grossMassKg()).isEqualByComparingTo("15400");
        assertThat(moved.seals()).containsExactly("S100");
        assertThat(moved.evidence().source()).isEqualTo("GITTOS");
        assertThat(moved.evidence().reference()).isEqualTo("INTERCHANGE R9 message M1 document R1 segment 5");
        Fact fact = reading.facts().getFirst();
        assertThat(fact.particulars()).isEqualTo(new Particulars("HLC", "BK77", null, null, null));
    }

    @Test
    void a_discharge_tells_vessel_cell_and_ports() {
        MessageReading reading = coarri(Sample.discharge(BOX, "202603011000"));
        EquipmentMoved moved = only(reading);
        assertThat(moved.code()).isEqualTo(EquipmentEventCode.DISC);
        assertThat(moved.transport())
                .isEqualTo(
                        new TransportMeans(ModeOfTransport.VESSEL, "9074729-12W", "GULF STAR", "9074729", "12W", null));
        assertThat(reading.facts().getFirst().particulars())
                .isEqualTo(new Particulars("HLC", null, "0140682", new UnLocode("AEJEA"), new UnLocode("PKGWD")));
    }

    @ParameterizedTest
    @CsvSource({
        "CODECO,34,GTIN",
        "CODECO,36,GTOT",
        "COARRI,44,DISC",
        "COARRI,98,DISC",
        "COARRI,46,LOAD",
        "COARRI,270,LOAD"
    })
    void BGM_says_what_is_reported(String type, String document, EquipmentEventCode code) {
        MessageReading reading = read(Sample.from("S", "R")
                .message(type + ":D:00B:UN", "BGM+" + document, "EQD+CN+" + BOX, "DTM+203:202603010100:203"));
        assertThat(only(reading).code()).isEqualTo(code);
    }

    @Test
    void another_port_s_report_is_of_another_port_and_by_its_clock() {
        EquipmentMoved moved = only(
                coarri("BGM+44++9", "LOC+11+ITGOA:139:6+VTE:TER:ZZZ", "EQD+CN+" + BOX, "DTM+203:202602030913:203"));
        assertThat(moved.facility()).isEqualTo(new Facility(new UnLocode("ITGOA"), "VTE"));
        assertThat(moved.occurredAt()).isEqualTo(Instant.parse("2026-02-03T08:13:00Z"));
    }

    @Test
    void a_configured_sender_s_clock_and_place_count() {
        EquipmentMoved moved = only(
                read(Sample.from("DUBAI", "R").codeco("BGM+34", "EQD+CN+" + BOX, "DTM+7:202603010900:203"), false));
        assertThat(moved.facility()).hasToString("Facility[unLocode=AEJEA, code=JA1]");
        assertThat(moved.occurredAt()).isEqualTo(Instant.parse("2026-03-01T05:00:00Z"));
    }

    @Test
    void a_park_s_code_is_known_in_capitals() {
        EquipmentMoved moved = only(
                codeco("BGM+34", "EQD+CN+" + BOX, "DTM+7:202603010900:203", "LOC+165+PKPEW:139:6+RASHAKAI:TER:ZZZ"));
        assertThat(moved.facility()).isEqualTo(new Facility(new UnLocode("PKPEW"), "rashakai"));
        assertThat(only(codeco("BGM+34", "EQD+CN+" + BOX, "DTM+7:202603010900:203", "LOC+165+GIT:TER:ZZZ"))
                        .facility())
                .isEqualTo(GWADAR);
    }

    @Test
    void a_place_that_nobody_names_is_ours_only_if_our_terminal_reports() {
        String[] body = {"BGM+34", "EQD+CN+" + BOX, "DTM+7:202603010900:203"};
        assertThat(only(codeco(body)).facility()).isEqualTo(GWADAR);
        RefusedLine line = refusal(read(Sample.from("LINER", "R").codeco(body), false));
        assertThat(line.element()).isEqualTo("C517.3225");
        assertThat(line.remedy()).contains("LOC+165");
        String[] elsewhere = {"BGM+34", "EQD+CN+" + BOX, "DTM+7:202603010900:203", "LOC+9+ESHUV:139:6"};
        assertThat(refusal(codeco(elsewhere)).element()).isEqualTo("C517.3225");
    }

    @Test
    void what_is_said_of_the_onward_leg_is_not_said_of_the_box() {
        EquipmentMoved moved = only(coarri(
                "BGM+44",
                "LOC+11+PKGWD",
                "EQD+CN+" + BOX,
                "DTM+203:202603010900:203",
                "TDT+30++9+31",
                "LOC+11+ITGOA",
                "DTM+203:202603010959:203"));
        assertThat(moved.occurredAt()).isEqualTo(Instant.parse("2026-03-01T04:00:00Z"));
        assertThat(moved.facility().unLocode()).isEqualTo(new UnLocode("PKGWD"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "MEA+AAE+VGM+KGM:27000.0 | 27000", "MEA+AAE+G+KGM:15400 | 15400", "MEA+WT++KGM:3833 | 3833",
                "MEA+AAE+EGW+KGM:8914,5 | 8914.5", "MEA+AAE+G+TNE:12,25 | 12250", "MEA+AAE+G+LBR:1000 | 453.592"
            })
    void a_mass_is_kept_in_kilograms(String mea, BigDecimal kilograms) {
        MessageReading reading = codeco("BGM+34", "EQD+CN+" + BOX, "DTM+7:202603010900:203", "MEA+AAE+T+KGM:2200", mea);
        assertThat(only(reading).grossMassKg()).isEqualByComparingTo(kilograms);
    }

    @Test
    void a_mass_in_stones_is_passed_by_and_the_box_is_kept() {
        MessageReading reading = codeco("BGM+34", "EQD+CN+" + BOX, "DTM+7:202603010900:203", "MEA+AAE+G+STI:300");
        assertThat(only(reading).grossMassKg()).isNull();
        assertThat(reading.remarks()).singleElement().satisfies(remark -> {
            assertThat(remark.segment() + remark.position()).isEqualTo("MEA6");
            assertThat(remark.text()).contains("STI");
        });
    }

    @Test
    void the_date_of_the_document_stands_in_for_a_missing_time_and_a_remark_says_so() {
        MessageReading reading = codeco("BGM+34", "DTM+137:202603010900:203", "EQD+CN+" + BOX);
        assertThat(only(reading).occurredAt()).isEqualTo(Instant.parse("2026-03-01T04:00:00Z"));
        assertThat(reading.remarks())
                .singleElement()
                .extracting(Remark::position)
                .isEqualTo(4);
    }
}
