package corridor.tracking.edi;

import static org.assertj.core.api.Assertions.assertThat;

import corridor.events.EquipmentMoved;
import corridor.events.Topics;
import corridor.events.TransportCallReported;
import corridor.service.access.Role;
import corridor.service.testing.Answer;
import corridor.service.testing.Api;
import corridor.service.testing.PortTest;
import corridor.service.testing.PortTopics;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

/** Interchanges at the port's door. */
@PortTest
class InterchangeTest {
    private static final String DOOR = "/tracking/v1/interchanges";
    private static final String EDIFACT = "application/edifact";

    @Autowired
    private Api api;

    @Autowired
    private PortTopics topics;

    @Autowired
    private JdbcClient jdbc;

    private Api terminal() {
        return api.as(Role.TERMINAL_OPERATOR, "GIT");
    }

    private Answer send(Sample sample) {
        return terminal().postBytes(DOOR, EDIFACT, sample.bytes());
    }

    private static List<String> texts(JsonNode nodes, String pointer) {
        return StreamSupport.stream(nodes.spliterator(), false)
                .map(node -> node.at(pointer).asString())
                .toList();
    }

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
                .message("BAPLIE:D:95B:UN:SMDG20", "BGM++1+9")
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
    void only_terminals_and_carriers_send_and_a_carrier_sees_what_it_sent() {
        byte[] bytes = Sample.from("LINER", "I1")
                .codeco(Sample.gateIn(Sample.box("MSKU", 100009), "202603011000"))
                .bytes();
        for (Role role : List.of(Role.AUDITOR, Role.CUSTOMS_OFFICER, Role.DECLARANT, Role.INLAND_PARK)) {
            assertThat(api.as(role, "X").postBytes(DOOR, EDIFACT, bytes).status())
                    .isEqualTo(403);
        }
        Api liner = api.as(Role.CARRIER, "LINER-A");
        Answer sent = liner.postBytes(DOOR, EDIFACT, bytes);
        assertThat(sent.status()).isEqualTo(201);
        String path = DOOR + "/" + sent.at("/id");
        assertThat(liner.get(path).status()).isEqualTo(200);
        assertThat(texts(liner.get(DOOR).body().at("/items"), "/submittedBy")).containsOnly("LINER-A");
        assertThat(liner.get(DOOR).body().at("/items/0").has("messages")).isFalse();
        Api other = api.as(Role.CARRIER, "LINER-B");
        assertThat(other.get(path).status()).isEqualTo(404);
        assertThat(other.get(DOOR).body().at("/items")).isEmpty();
        assertThat(other.postBytes(DOOR, EDIFACT, bytes).status()).isEqualTo(201);
        assertThat(api.as(Role.AUDITOR, "AUD").get(path).status()).isEqualTo(200);
        assertThat(api.as(Role.CUSTOMS_OFFICER, "C").get(DOOR).status()).isEqualTo(403);
    }

    @Test
    void interchanges_are_listed_in_pages_newest_first() {
        Answer older = send(Sample.from("GITTOS", "J1").message("BAPLIE:D:95B:UN", "BGM"));
        Answer newer = send(Sample.from("GITTOS", "J2").message("BAPLIE:D:95B:UN", "BGM"));
        Answer first = terminal().get(DOOR + "?limit=1");
        assertThat(first.at("/items/0/id")).isEqualTo(newer.at("/id"));
        Answer second = terminal().get(DOOR + "?limit=1&cursor=" + first.at("/nextCursor"));
        assertThat(second.at("/items/0/id")).isEqualTo(older.at("/id"));
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
        List<Callable<Integer>> tasks = IntStream.range(0, 8)
                .<Callable<Integer>>mapToObj(i -> () -> send(sample).status())
                .toList();
        List<Integer> statuses = new ArrayList<>();
        try (ExecutorService senders = Executors.newVirtualThreadPerTaskExecutor()) {
            for (Future<Integer> sent : senders.invokeAll(tasks)) {
                statuses.add(sent.get());
            }
        }
        assertThat(statuses).containsOnly(200, 201).containsOnlyOnce(201);
        assertThat(facts(box)).isEqualTo(1);
    }

    @Test
    void interchanges_with_the_same_boxes_in_other_orders_do_not_block_one_another() throws Exception {
        List<String> boxes = IntStream.range(200000, 200040)
                .mapToObj(i -> Sample.box("MSKU", i))
                .toList();
        List<Callable<Integer>> tasks = IntStream.range(0, 6)
                .<Callable<Integer>>mapToObj(i -> () -> {
                    Sample sample = Sample.from("GITTOS", "M" + i);
                    (i % 2 == 0 ? boxes : boxes.reversed())
                            .forEach(box -> sample.coarri(Sample.discharge(box, "20260301100" + i)));
                    return send(sample).status();
                })
                .toList();
        try (ExecutorService senders = Executors.newVirtualThreadPerTaskExecutor()) {
            for (Future<Integer> sent : senders.invokeAll(tasks)) {
                assertThat(sent.get()).isEqualTo(201);
            }
        }
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
    void a_vessel_s_call_is_told_once_and_listed() {
        String vessel = "TDT+20+9N+1++++++9411111:146::LAST STAR".replace("++++++", "+++++");
        String box = Sample.box("MSKU", 100013);
        for (String reference : List.of("O1", "O2")) {
            send(Sample.from("GITTOS", reference)
                    .coarri(
                            "BGM+44",
                            vessel,
                            "LOC+11+PKGWD:139:6+GIT:TER:ZZZ",
                            "DTM+178:202603010200:203",
                            "EQD+CN+" + box,
                            "DTM+203:202603010500:203"));
        }
        var told = topics.await(TransportCallReported.class, call -> call.key().equals("9411111-9N"));
        assertThat(told.event().classifier()).hasToString("ACT");
        assertThat(topics.everythingOn(Topics.TRANSPORT_EVENTS).stream()
                        .filter(record -> record.key().equals("9411111-9N")))
                .hasSize(1);
        JsonNode call = StreamSupport.stream(
                        terminal()
                                .get("/tracking/v1/transport-calls")
                                .body()
                                .at("/items")
                                .spliterator(),
                        false)
                .filter(item -> item.at("/transportCallId").asString().equals("9411111-9N"))
                .findFirst()
                .orElseThrow();
        assertThat(call.at("/vesselName").asString()).isEqualTo("LAST STAR");
        assertThat(call.at("/arrival/at").asString()).isEqualTo("2026-02-28T21:00:00Z");
        assertThat(call.has("departure")).isFalse();
        assertThat(api.as(Role.DECLARANT, "D")
                        .get("/tracking/v1/transport-calls")
                        .status())
                .isEqualTo(403);
    }

    private long facts(String box) {
        return jdbc.sql("select count(*) from container_event where container = ?")
                .param(box)
                .query(Long.class)
                .single();
    }

    private long interchanges(String reference) {
        return jdbc.sql(
                        "select count(*) from interchange where control_reference = ? and encode(sha256(content), 'hex') = sha256")
                .param(reference)
                .query(Long.class)
                .single();
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
}
