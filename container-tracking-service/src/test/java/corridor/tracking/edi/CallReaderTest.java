package corridor.tracking.edi;

import static org.assertj.core.api.Assertions.assertThat;

import corridor.events.EventClassifier;
import corridor.events.TransportCallReported;
import corridor.events.TransportMeans;
import java.time.Instant;
import org.junit.jupiter.api.Test;

/** What a message says of the vessel's call. */
class CallReaderTest extends Reading {
    @Test
    void arrival_and_departure_of_the_vessel_are_told_as_actual_or_estimated() {
        assertThat(coarri(Sample.discharge(BOX, "202603011000")).calls())
                .extracting(
                        TransportCallReported::transportCallId,
                        TransportCallReported::code,
                        TransportCallReported::classifier,
                        TransportCallReported::occurredAt)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple(
                                "9074729-12W",
                                TransportCallReported.Code.ARRI,
                                EventClassifier.ACT,
                                Instant.parse("2026-02-28T23:00:00Z")),
                        org.assertj.core.groups.Tuple.tuple(
                                "9074729-12W",
                                TransportCallReported.Code.DEPA,
                                EventClassifier.EST,
                                Instant.parse("2026-03-02T13:00:00Z")));
    }

    @Test
    void from_D00B_on_each_port_has_its_own_times() {
        assertThat(coarri(
                                "BGM+46++9",
                                "TDT+20+5E+1++:::X+++VSL1:103",
                                "LOC+9+PKGWD",
                                "DTM+133:202603020000:203",
                                "LOC+11+AEJEA",
                                "DTM+132:202603040000:203",
                                "EQD+CN+" + BOX,
                                "DTM+203:202603010100:203")
                        .calls())
                .extracting(TransportCallReported::code)
                .containsExactly(TransportCallReported.Code.DEPA);
    }

    @Test
    void a_truck_that_TDT_20_names_is_no_call() {
        MessageReading reading = codeco(
                "BGM+36",
                "TDT+20++3+++++TRK9:146",
                "DTM+178:202603010800:203",
                "EQD+CN+" + BOX,
                "DTM+7:202603010900:203");
        assertThat(only(reading).transport()).isEqualTo(TransportMeans.truck("TRK9"));
        assertThat(reading.calls()).isEmpty();
    }
}
