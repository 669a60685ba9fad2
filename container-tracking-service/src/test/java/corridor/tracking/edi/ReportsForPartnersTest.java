package corridor.tracking.edi;

import static org.assertj.core.api.Assertions.assertThat;

import corridor.service.access.Role;
import corridor.service.testing.Answer;
import corridor.tracking.world.TrackingTest;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What the port writes for its partners, and what it keeps of what they write beside reports. */
@TrackingTest
class ReportsForPartnersTest extends AtTheDoor {
    private static final String REPORTS = "/tracking/v1/outgoing-interchanges";

    private static Map<String, Object> period(String message, Instant from) {
        return Map.of("message", message, "recipient", "HLCU", "from", from, "until", Instant.now());
    }

    @Test
    void a_report_read_back_tells_the_same_moves() {
        Instant before = Instant.now();
        String box = Sample.box("MSKU", 300001);
        String truck = Sample.box("MSKU", 300002);
        send(Sample.from("GITTOS", "RP1").coarri(Sample.discharge(box, "202603011000")));
        send(Sample.from("GITTOS", "RP2").codeco(Sample.gateIn(truck, "202603011100")));
        for (String kind : new String[] {"COARRI", "CODECO"}) {
            Answer written = terminal().post(REPORTS, period(kind, before));
            assertThat(written.status()).as(written.body().toString()).isEqualTo(201);
            byte[] bytes = terminal().getBytes(written.headers().getLocation().getPath());
            String text = new String(bytes, StandardCharsets.ISO_8859_1);
            assertThat(text).startsWith("UNB+UNOC:3+GIT+HLCU+").contains("UNH+1+" + kind + ":D:95B:UN:SMDG16'");
            Answer again = terminal().postBytes(DOOR, EDIFACT, bytes);
            assertThat(again.at("/status")).as(again.body().toString()).isEqualTo("ACCEPTED");
            assertThat(again.body().at("/messages/0/understood/0/alreadyKnown").asBoolean())
                    .as(text + again.body())
                    .isTrue();
        }
    }

    @Test
    void a_carrier_is_told_of_its_own_boxes_only() {
        Instant before = Instant.now();
        send(Sample.from("GITTOS", "RP3").codeco(Sample.gateIn(Sample.box("MSKU", 300003), "202603011100")));
        Answer theirs = api.as(Role.CARRIER, "HLC").post(REPORTS, period("CODECO", before));
        assertThat(theirs.at("/boxes")).isEqualTo("1");
        Answer others = api.as(Role.CARRIER, "COS").post(REPORTS, period("CODECO", before));
        assertThat(others.status()).isEqualTo(404);
        assertThat(others.at("/type")).endsWith("report-empty");
        assertThat(api.as(Role.CARRIER, "COS")
                        .get(theirs.headers().getLocation().getPath())
                        .status())
                .isEqualTo(404);
    }

    @Test
    void what_a_partner_answers_is_kept_beside_its_report() {
        Instant before = Instant.now();
        send(Sample.from("GITTOS", "RP4").codeco(Sample.gateIn(Sample.box("MSKU", 300004), "202603011100")));
        Answer written = api.as(Role.CARRIER, "HLC").post(REPORTS, period("CODECO", before));
        String reference = written.at("/controlReference");
        Answer answer = api.as(Role.CARRIER, "HLC")
                .postBytes(
                        DOOR,
                        EDIFACT,
                        Sample.from("HLCU", "RP5")
                                .message("CONTRL:4:1:UN", "UCI+" + reference + "+GIT+HLCU+7")
                                .bytes());
        assertThat(answer.at("/messages/0/kept/0/what")).contains(reference);
        Answer list = api.as(Role.CARRIER, "HLC").get(REPORTS);
        assertThat(list.at("/items/0/controlReference")).isEqualTo(reference);
        assertThat(list.at("/items/0/answered/accepted")).isEqualTo("true");
    }

    @Test
    void a_report_of_no_period_is_refused() {
        Answer refused = terminal()
                .post(
                        REPORTS,
                        Map.of(
                                "message", "CODECO",
                                "recipient", "HLCU",
                                "from", "2026-03-02T00:00:00Z",
                                "until", "2026-03-01T00:00:00Z"));
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.at("/type")).endsWith("report-period");
    }

    @Test
    void an_interchange_is_answered_in_its_own_language() {
        String box = Sample.box("MSKU", 300005);
        Answer taken = send(Sample.from("GITTOS", "RP6")
                .codeco(Sample.gateIn(box, "202603011100"))
                .codeco("BGM+34", "EQD+CN+MSKU1234567", "DTM+7:202603011100:203", "LOC+165+PKGWD")
                .message("COHAOR:D:17B:UN", "BGM+293"));
        String at = DOOR + "/" + taken.at("/id");
        String contrl = new String(terminal().getBytes(at + "/contrl"), StandardCharsets.ISO_8859_1);
        assertThat(contrl)
                .contains("UCI+RP6+GITTOS+CORRIDOR+7'")
                .contains("UCM+M1+CODECO:D:95B:UN:SMDG16+7'")
                .contains("UCM+M3+COHAOR:D:17B:UN+4+17'");
        String aperak = new String(terminal().getBytes(at + "/aperak"), StandardCharsets.ISO_8859_1);
        assertThat(aperak).contains("RFF+ACW:RP6'").contains("check digit").contains("BGM+313");
    }

    @Test
    void a_bay_plan_is_kept_cell_by_cell_for_who_sent_it() {
        String box = Sample.box("MSKU", 300006);
        Sample plan = Sample.from("HLCU", "RP7")
                .message(
                        "BAPLIE:D:95B:UN:SMDG20",
                        "BGM++PLAN7+9",
                        "TDT+20+12W+1+13+++++9074729:146::GULF STAR",
                        "LOC+5+AEJEA:139:6",
                        "LOC+61+PKGWD:139:6",
                        "LOC+147+0060886::5",
                        "MEA+WT++KGM:3983",
                        "LOC+11+PKGWD:139:6",
                        "EQD+CN+" + box + "+22G1+++5");
        Answer taken = api.as(Role.CARRIER, "HLC").postBytes(DOOR, EDIFACT, plan.bytes());
        assertThat(taken.at("/status")).isEqualTo("ACCEPTED");
        String id = taken.at("/messages/0/kept/0/id");
        Answer cells = api.as(Role.CARRIER, "HLC").get("/tracking/v1/bay-plans/" + id + "/cells");
        assertThat(cells.at("/items/0/containerNumber")).isEqualTo(box);
        assertThat(api.as(Role.CARRIER, "COS")
                        .get("/tracking/v1/bay-plans/" + id)
                        .status())
                .isEqualTo(404);
        assertThat(terminal().get("/tracking/v1/bay-plans").at("/items/0/cells"))
                .isEqualTo("1");
    }

    @Test
    void a_later_order_takes_the_place_of_an_earlier_one() {
        String[] order = {"BGM+126+O1+9", "RFF+ATX:ORDER1", "RFF+BN:BK300", "EQD+CN++22G1:102:5++2+5", "EQN+2"};
        send(Sample.from("HLCU", "RP8").message("COPARN:D:00B:UN", order));
        order[0] = "BGM+126+O2+5";
        order[4] = "EQN+3";
        send(Sample.from("HLCU", "RP9").message("COPARN:D:00B:UN", order));
        Answer orders = terminal().get("/tracking/v1/container-orders?booking=BK300");
        assertThat(texts(orders.body().at("/items"), "/quantity")).containsExactly("3", "2");
        assertThat(texts(orders.body().at("/items"), "/inForce")).containsExactly("true", "false");
    }

    @Test
    void an_announced_truck_gets_its_appointment_or_the_reason_why_not() {
        String box = Sample.box("MSKU", 300007);
        String[] copino = {
            "BGM+661+C1+9",
            "TDT+1+T9+3++HAULIER+++XA212345:146",
            "DTM+132:"
                    + DateTimeFormatter.ofPattern("yyyyMMddHHmm")
                            .format(Instant.now().plusSeconds(86_400).atZone(ZoneId.of("Asia/Karachi")))
                    + ":203",
            "EQD+CN+" + box + "+22G1:102:5++2+5"
        };
        Answer taken = send(Sample.from("HAULIER", "RP10").message("COPINO:D:95B:UN", copino));
        assertThat(taken.at("/status")).isEqualTo("ACCEPTED");
        assertThat(terminal()
                        .get("/tracking/v1/appointments?containerNumber=" + box)
                        .at("/items/0/truckPlate"))
                .isEqualTo("XA212345");
        Answer twice = send(Sample.from("HAULIER", "RP11").message("COPINO:D:95B:UN", copino));
        assertThat(twice.at("/status")).isEqualTo("REFUSED");
        assertThat(twice.at("/messages/0/refused/0/rule")).contains("has an appointment");
    }
}
