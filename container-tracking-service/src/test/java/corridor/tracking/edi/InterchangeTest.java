package corridor.tracking.edi;

import static org.assertj.core.api.Assertions.assertThat;

import corridor.events.EquipmentMoved;
import corridor.service.testing.Answer;
import corridor.tracking.world.TrackingTest;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** What becomes of an interchange. */
@TrackingTest
class InterchangeTest extends AtTheDoor {
    @Test
    void a_discharge_is_written_down_and_told() {
        String box = Sample.box("MSKU", 100001);
        Answer answer = send(Sample.from("GITTOS", "A1").coarri(Sample.discharge(box, "202603011000")));
        assertThat(answer.status()).isEqualTo(201);
        assertThat(answer.at("/status")).isEqualTo("ACCEPTED");
        assertThat(answer.at("/preparedAt")).isEqualTo("2026-03-01T04:00:00Z");
        assertThat(answer.at("/messages/0/guide")).isEqualTo("ITG13");
        assertThat(answer.at("/messages/0/understood/0/what")).isEqualTo("DISC");
        assertThat(answer.at("/messages/0/understood/0/alreadyKnown")).isEqualTo("false");
        assertThat(answer.headers().getLocation()).hasPath(DOOR + "/" + answer.at("/id"));
        assertThat(terminal().get(DOOR + "/" + answer.at("/id")).body()).isEqualTo(answer.body());

        var told = topics.await(
                EquipmentMoved.class, moved -> moved.containerNumber().value().equals(box));
        assertThat(told.id()).hasToString(answer.at("/messages/0/understood/0/eventId"));
        assertThat(told.event().evidence().sha256()).isEqualTo(answer.at("/sha256"));
        assertThat(terminal().get("/tracking/v1/containers/" + box).at("/phase/value"))
                .isNotEmpty();
    }

    @Test
    void the_header_is_read_by_the_clock_of_the_place_that_is_told_of() {
        Answer answer = send(Sample.from("ITGOAVTE", "Q1")
                .coarri("BGM+44", "LOC+11+ITGOA", "EQD+CN+" + Sample.box("MSKU", 100014), "DTM+203:202602010800:203"));
        assertThat(answer.at("/preparedAt")).isEqualTo("2026-03-01T08:00:00Z");
    }

    @Test
    void what_is_cut_off_leaves_nothing_behind() {
        String box = Sample.box("MSKU", 100006);
        String text = Sample.from("GITTOS", "E1")
                .codeco(Sample.gateIn(box, "202603011000"))
                .text();
        Answer cut = terminal().postText(DOOR, EDIFACT, text.substring(0, text.indexOf("UNZ")));
        assertThat(cut.status()).isEqualTo(422);
        assertThat(cut.at("/type")).isEqualTo("urn:corridor:problem:interchange-truncated");
        assertThat(cut.at("/violations/0/field")).isEqualTo("UNZ[14]");
        Answer paper = terminal().postText(DOOR, EDIFACT, "Dear Sirs");
        assertThat(paper.status()).isEqualTo(422);
        assertThat(paper.at("/type")).isEqualTo("urn:corridor:problem:interchange-unreadable");
        assertThat(facts(box)).isZero();
        assertThat(interchanges("E1")).isZero();
        assertThat(send(Sample.from("GITTOS", "E1").codeco(Sample.gateIn(box, "202603011000")))
                        .status())
                .isEqualTo(201);
    }

    @Test
    void one_wrong_box_does_not_keep_the_others_back() {
        String box = Sample.box("MSKU", 100007);
        Answer answer = send(Sample.from("GITTOS", "F1")
                .codeco(Sample.gateIn("MSKU 1000075", "202603011000"))
                .codeco(Sample.gateIn(box, "202603011000"))
                .message("COHAOR:D:17B:UN:ITG12", "BGM+293+1+9")
                .message("CODECO:D:95B:UN", 99, Sample.gateIn(box, "202603011200")));
        assertThat(answer.status()).isEqualTo(201);
        assertThat(answer.at("/status")).isEqualTo("PARTLY");
        assertThat(texts(answer.body().at("/messages"), "/status"))
                .containsExactly("REFUSED", "ACCEPTED", "REFUSED", "REFUSED");
        assertThat(texts(answer.body().at("/messages"), "/refused/0/element"))
                .containsExactly("C237.8260", "", "S009.0065", "0074");
        assertThat(answer.at("/messages/0/refused/0/position")).isEqualTo("5");
        assertThat(facts(box)).isEqualTo(1);
    }

    @Test
    void an_interchange_of_which_nothing_is_taken_is_still_on_record() {
        Answer answer = send(Sample.from("GITTOS", "G1").message("COPRAR:D:95B:UN:SMDG16", "BGM+45+1+9"));
        assertThat(answer.status()).isEqualTo(201);
        assertThat(answer.at("/status")).isEqualTo("REFUSED");
        assertThat(interchanges("G1")).isEqualTo(1);
    }

    @Test
    void it_comes_as_EDIFACT_bytes_or_text_and_as_nothing_else() {
        byte[] bytes = Sample.from("GITTOS", "H1")
                .codeco(Sample.gateIn(Sample.box("MSKU", 100008), "202603011000"))
                .bytes();
        assertThat(terminal()
                        .postBytes(DOOR, "application/edifact;charset=UTF-8", bytes)
                        .status())
                .isEqualTo(201);
        assertThat(terminal().postBytes(DOOR, "text/plain;charset=UTF-8", bytes).status())
                .isEqualTo(200);
        assertThat(terminal().postBytes(DOOR, "application/octet-stream", bytes).status())
                .isEqualTo(200);
        assertThat(terminal().postBytes(DOOR, "application/json", bytes).status())
                .isEqualTo(415);
    }

    @Test
    void text_is_kept_byte_by_byte() {
        byte[] bytes = Sample.from("GITTOS", "P1")
                .message(
                        "BAPLIE:D:95B:UN",
                        "FTX+AAA+++" + new String(new byte[] {(byte) 0xE9}, StandardCharsets.ISO_8859_1))
                .bytes();
        assertThat(terminal().postBytes(DOOR, EDIFACT, bytes).status()).isEqualTo(201);
        assertThat(interchanges("P1")).isEqualTo(1);
    }

    @Test
    void a_whole_bay_plan_s_worth_of_boxes_comes_in_at_once() {
        List<String> body =
                new ArrayList<>(List.of("BGM+44+R+9", "TDT+20+77W+1+13+++++9300001:146::BIG ONE", "LOC+11+PKGWD"));
        for (int i = 0; i < 1000; i++) {
            body.addAll(List.of(
                    "EQD+CN+" + Sample.box("TCLU", i) + "+22G1+++5", "DTM+203:202603011000:203", "LOC+147+0140682::5"));
        }
        Answer answer = send(Sample.from("GITTOS", "N1").coarri(body.toArray(String[]::new)));
        assertThat(answer.at("/status")).isEqualTo("ACCEPTED");
        assertThat(answer.body().at("/messages/0/understood").size()).isEqualTo(1000);
    }

    @Test
    void more_boxes_than_can_be_locked_at_once_come_in_several_interchanges() {
        List<String> body = new ArrayList<>(List.of("BGM+44+R+9", "LOC+11+PKGWD"));
        for (int i = 0; i < 5001; i++) {
            body.add("EQD+CN+" + i);
        }
        Answer answer = send(Sample.from("GITTOS", "N2").coarri(body.toArray(String[]::new)));
        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.at("/type")).isEqualTo("urn:corridor:problem:interchange-too-large");
    }

    /** Bytes are changed, lost and added between UNH and UNT, as bad lines and worse programs do it. */
    @Test
    void nothing_that_a_sender_garbles_is_the_ports_fault() {
        Random chance = new Random(6346);
        byte[] stray = {0, '+', ':', '?', '\'', ' ', 'A', '0', '9', (byte) 0xe4, (byte) 0xff};
        for (int run = 0; run < 80; run++) {
            byte[] bytes = Sample.from("GARBLER", "G" + run)
                    .coarri(Sample.discharge(Sample.box("MSKU", 200000 + run), "202603011000"))
                    .bytes();
            int from = new String(bytes, StandardCharsets.ISO_8859_1).indexOf("BGM") + 4;
            int to = new String(bytes, StandardCharsets.ISO_8859_1).indexOf("UNT");
            for (int change = chance.nextInt(1, 6); change > 0; change--) {
                bytes[chance.nextInt(from, to)] = stray[chance.nextInt(stray.length)];
            }
            Answer answer = terminal().postBytes(DOOR, EDIFACT, bytes);
            assertThat(answer.status())
                    .as(new String(bytes, StandardCharsets.ISO_8859_1))
                    .isIn(201, 422);
        }
    }
}
