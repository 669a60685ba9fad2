package corridor.tracking.edi;

import static org.assertj.core.api.Assertions.assertThat;

import corridor.events.Topics;
import corridor.events.TransportCallReported;
import corridor.service.access.Role;
import corridor.service.testing.Answer;
import corridor.service.testing.Api;
import corridor.tracking.world.TrackingTest;
import java.util.List;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** Who sees which interchanges, and the calls that follow from them. */
@TrackingTest
class InterchangeListsTest extends AtTheDoor {
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
}
