package corridor.tracking.portcall;

import static org.assertj.core.api.Assertions.assertThat;

import corridor.events.EventClassifier;
import corridor.events.Evidence;
import corridor.events.ModeOfTransport;
import corridor.events.TransportCallReported;
import corridor.events.TransportMeans;
import corridor.port.Facility;
import corridor.port.UnLocode;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

class TransportCallTest {
    private static final Instant NOON = Instant.parse("2026-03-01T12:00:00Z");

    private static CallReport told(
            TransportCallReported.Code code, EventClassifier classifier, int at, int toldAt, String terminal) {
        return new CallReport(
                new TransportCallReported(
                        "V-1",
                        code,
                        classifier,
                        NOON.plusSeconds(at),
                        new Facility(new UnLocode("PKGWD"), terminal),
                        new TransportMeans(
                                ModeOfTransport.VESSEL, "V-1", terminal == null ? null : "STAR", "V", "1", null),
                        new Evidence("S", Evidence.Kind.EDIFACT, "R", null)),
                classifier,
                NOON.plusSeconds(toldAt),
                code + " " + classifier + " " + at);
    }

    private static final CallReport ETA = told(TransportCallReported.Code.ARRI, EventClassifier.EST, 900, 1, null);
    private static final CallReport EARLIER_ETA =
            told(TransportCallReported.Code.ARRI, EventClassifier.EST, 600, 2, "GIT");
    private static final CallReport ARRIVED = told(TransportCallReported.Code.ARRI, EventClassifier.ACT, 700, 0, null);
    private static final CallReport ETD = told(TransportCallReported.Code.DEPA, EventClassifier.EST, 5000, 0, null);

    @Test
    void of_two_estimates_the_one_told_later_counts_though_it_is_earlier() {
        assertThat(TransportCall.of(List.of(EARLIER_ETA, ETA)).arrival())
                .isEqualTo(new TransportCall.Time(EventClassifier.EST, NOON.plusSeconds(600)));
    }

    @Test
    void what_happened_counts_before_what_was_expected() {
        assertThat(TransportCall.of(List.of(ARRIVED, ETA, EARLIER_ETA))
                        .arrival()
                        .classifier())
                .isEqualTo(EventClassifier.ACT);
    }

    @Test
    void terminal_and_name_are_taken_from_whoever_told_them() {
        TransportCall call = TransportCall.of(List.of(ARRIVED, EARLIER_ETA));
        assertThat(call.facility().code()).isEqualTo("GIT");
        assertThat(call.vesselName()).isEqualTo("STAR");
        assertThat(call.departure()).isNull();
    }

    @Property
    void the_order_of_arrival_does_not_matter(@ForAll Random random) {
        List<CallReport> shuffled = new ArrayList<>(List.of(ETA, EARLIER_ETA, ARRIVED, ETD));
        Collections.shuffle(shuffled, random);
        assertThat(TransportCall.of(shuffled)).isEqualTo(TransportCall.of(List.of(ETA, EARLIER_ETA, ARRIVED, ETD)));
    }
}
