package corridor.tracking.edi;

import static org.assertj.core.api.Assertions.assertThat;

import corridor.events.EquipmentMoved;
import corridor.events.Topics;
import corridor.service.testing.Answer;
import corridor.service.testing.Crowd;
import corridor.tracking.world.TrackingTest;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Interchanges that come again, late, at once, or in another order. */
@TrackingTest
class RepeatedInterchangeTest extends AtTheDoor {
    @Test
    void the_same_interchange_again_gets_the_first_report_and_writes_nothing() {
        String box = Sample.box("MSKU", 100002);
        Sample sample = Sample.from("GITTOS", "B1").codeco(Sample.gateIn(box, "202603011000"));
        Answer first = send(sample);
        Answer again = send(sample);
        assertThat(again.status()).isEqualTo(200);
        assertThat(again.at("/duplicateOf")).isEqualTo(first.at("/id"));
        assertThat(again.body().at("/messages")).isEqualTo(first.body().at("/messages"));
        assertThat(interchanges("B1")).isEqualTo(1);
    }

    @Test
    void the_same_fact_in_another_interchange_is_told_once() {
        String box = Sample.box("MSKU", 100003);
        send(Sample.from("GITTOS", "C1").codeco(Sample.gateIn(box, "202603011000")));
        Answer again = send(Sample.from("GITTOS", "C2").codeco(Sample.gateIn(box, "202603011000")));
        assertThat(again.status()).isEqualTo(201);
        assertThat(again.at("/messages/0/understood/0/alreadyKnown")).isEqualTo("true");

        String last = Sample.box("MSKU", 100004);
        send(Sample.from("GITTOS", "C3").codeco(Sample.gateIn(last, "202603011000")));
        topics.await(
                EquipmentMoved.class, moved -> moved.containerNumber().value().equals(last));
        topics.await(
                EquipmentMoved.class, moved -> moved.containerNumber().value().equals(box));
        assertThat(topics.everythingOn(Topics.EQUIPMENT_EVENTS).stream()
                        .filter(record -> record.key().equals(box)))
                .hasSize(1);
    }

    @Test
    void a_control_reference_is_used_once() {
        String box = Sample.box("MSKU", 100005);
        send(Sample.from("GITTOS", "D1").codeco(Sample.gateIn(box, "202603011000")));
        Answer other = send(Sample.from("GITTOS", "D1").codeco(Sample.gateIn(box, "202603011100")));
        assertThat(other.status()).isEqualTo(409);
        assertThat(other.at("/type")).isEqualTo("urn:corridor:problem:interchange-reference-reused");
        assertThat(facts(box)).isEqualTo(1);
    }

    @Test
    void two_interchanges_end_the_same_in_either_order() {
        String early = Sample.box("MSKU", 100010);
        String late = Sample.box("MSKU", 100011);
        send(Sample.from("GITTOS", "K1").coarri(Sample.discharge(early, "202603010500")));
        send(Sample.from("GITTOS", "K2").message("CODECO:D:95B:UN", gateOut(early)));
        send(Sample.from("GITTOS", "K3").message("CODECO:D:95B:UN", gateOut(late)));
        send(Sample.from("GITTOS", "K4").coarri(Sample.discharge(late, "202603010500")));
        String one = terminal().get("/tracking/v1/containers/" + early).body().toString();
        String two = terminal().get("/tracking/v1/containers/" + late).body().toString();
        assertThat(bare(two, late)).isEqualTo(bare(one, early));
        assertThat(one).contains("ON_THE_ROAD");
    }

    /** Without what differs by nature: number, ids, digests, references. */
    private static String bare(String json, String box) {
        return json.replace(box, "BOX")
                .replaceAll("[0-9a-f]{8}-[0-9a-f-]{27}", "ID")
                .replaceAll("[0-9a-f]{64}", "DIGEST")
                .replaceAll("INTERCHANGE K[0-9]", "INTERCHANGE")
                .replaceAll("\"(recordedAt|changedAt|asOf)\":\"[^\"]*\"", "");
    }

    private static String[] gateOut(String box) {
        return new String[] {
            "BGM+36+R3+9",
            "NAD+CF+HLC:172:20",
            "EQD+CN+" + box + "+45G1:102:5++3+5",
            "DTM+7:202603010700:203",
            "LOC+165+PKGWD:139:6+GIT:TER:ZZZ",
            "TDT+30++3+++++TRK 7:146"
        };
    }

    @Test
    void the_same_interchange_sent_many_times_at_once_is_taken_once() throws Exception {
        String box = Sample.box("MSKU", 100012);
        Sample sample = Sample.from("GITTOS", "L1").codeco(Sample.gateIn(box, "202603011000"));
        List<Integer> statuses = Crowd.atOnce(8, i -> send(sample).status());
        assertThat(statuses).containsOnly(200, 201).containsOnlyOnce(201);
        assertThat(facts(box)).isEqualTo(1);
    }

    @Test
    void interchanges_with_the_same_boxes_in_other_orders_do_not_block_one_another() throws Exception {
        List<String> boxes = IntStream.range(200000, 200040)
                .mapToObj(i -> Sample.box("MSKU", i))
                .toList();
        assertThat(Crowd.atOnce(6, i -> {
                    Sample sample = Sample.from("GITTOS", "M" + i);
                    (i % 2 == 0 ? boxes : boxes.reversed())
                            .forEach(box -> sample.coarri(Sample.discharge(box, "20260301100" + i)));
                    return send(sample).status();
                }))
                .containsOnly(201);
    }
}
