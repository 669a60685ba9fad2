package corridor.local.demo;

import static org.assertj.core.api.Assertions.assertThat;

import corridor.port.ContainerNumber;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class CargoTest {
    @Test
    void every_box_has_a_number_with_its_own_check_digit() {
        assertThat(Cargo.of(0).ours().value()).startsWith("CRDU000000");
        assertThat(IntStream.of(0, 1, 417, 83_332)
                        .mapToObj(Cargo::of)
                        .flatMap(cargo -> cargo.boxes().stream())
                        .map(box -> new ContainerNumber(box.value())))
                .hasSize(4 * Cargo.BOXES)
                .doesNotHaveDuplicates();
    }

    @Test
    void the_discharge_report_is_a_whole_interchange() {
        Cargo cargo = Cargo.of(417);
        List<String> segments = segments(cargo);

        int header = segments.indexOf("UNH+1+COARRI:D:00B:UN:SMDG20");
        int trailer = segments.size() - 2;
        assertThat(segments.getFirst()).isEqualTo("UNB+UNOA:2+GIT+PKGWD+260701:1501+CRD417");
        assertThat(segments.get(trailer)).isEqualTo("UNT+" + (trailer - header + 1) + "+1");
        assertThat(segments.getLast()).isEqualTo("UNZ+1+CRD417");
        assertThat(segments).contains("CNT+16:12");
        assertThat(segments.stream().filter(segment -> segment.startsWith("EQD+CN+")))
                .hasSize(Cargo.BOXES);
    }

    @Test
    void times_are_the_ports_own_and_the_last_box_comes_last() {
        assertThat(segments(Cargo.of(417)).stream().filter(segment -> segment.startsWith("DTM+203:")))
                .startsWith("DTM+203:202607011438:203")
                .endsWith("DTM+203:202607011500:203");
    }

    private static List<String> segments(Cargo cargo) {
        byte[] interchange = new Coarri(cargo, Instant.parse("2026-07-01T10:00:30Z")).interchange();
        return List.of(new String(interchange, StandardCharsets.US_ASCII).split("'\n"));
    }
}
