package corridor.tracking.edi;

import static org.assertj.core.api.Assertions.assertThat;

import corridor.service.access.Role;
import corridor.service.testing.Answer;
import corridor.tracking.world.TrackingTest;
import org.junit.jupiter.api.Test;

/** Terminals take back and replace what they reported. */
@TrackingTest
class AmendedReportsTest extends AtTheDoor {
    private static String[] gateIn(String box, String document, String function, String time) {
        return new String[] {
            "BGM+34+" + document + "+" + function,
            "EQD+CN+" + box + "+22G1:102:5++2+5",
            "DTM+7:" + time + ":203",
            "LOC+165+PKGWD:139:6+GIT:TER:ZZZ"
        };
    }

    private Answer codeco(String reference, String box, String document, String function, String time) {
        return send(Sample.from("GITTOS", reference).codeco(gateIn(box, document, function, time)));
    }

    private Answer box(String box) {
        return terminal().get("/tracking/v1/containers/" + box);
    }

    @Test
    void a_cancelled_gate_in_did_not_happen_and_both_are_kept() {
        String box = Sample.box("MSKU", 400001);
        Answer told = codeco("AM1", box, "D1", "9", "202603011000");
        assertThat(box(box).at("/phase/value")).isEqualTo("IN_PORT");
        Answer cancelled = codeco("AM2", box, "D1", "1", "202603011000");
        assertThat(cancelled.at("/status")).as(cancelled.body().toString()).isEqualTo("ACCEPTED");
        assertThat(cancelled.at("/messages/0/understood/0/takenBack")).isEqualTo("true");
        assertThat(cancelled.at("/messages/0/understood/0/eventId"))
                .isEqualTo(told.at("/messages/0/understood/0/eventId"));
        assertThat(box(box).at("/phase/value")).isNotEqualTo("IN_PORT");
        assertThat(facts(box)).isEqualTo(1);
    }

    @Test
    void a_replacement_takes_the_place_of_its_document_and_another_of_the_replacement() {
        String box = Sample.box("MSKU", 400002);
        codeco("AM3", box, "D2", "9", "202603011000");
        Answer replaced = codeco("AM4", box, "D2", "5", "202603011005");
        assertThat(replaced.at("/messages/0/understood/0/replaces")).isNotEmpty();
        assertThat(box(box).at("/phase/occurredAt")).isEqualTo("2026-03-01T05:05:00Z");
        codeco("AM5", box, "D2", "5", "202603011010");
        assertThat(box(box).at("/phase/occurredAt")).isEqualTo("2026-03-01T05:10:00Z");
        codeco("AM6", box, "D2", "1", "202603011010");
        assertThat(box(box).at("/phase/value")).isNotEqualTo("IN_PORT");
    }

    @Test
    void what_was_never_reported_is_not_cancelled_and_a_replacement_of_nothing_is_new() {
        String box = Sample.box("MSKU", 400003);
        Answer refused = codeco("AM7", box, "D3", "1", "202603011000");
        assertThat(refused.at("/messages/0/refused/0/element")).isEqualTo("1225");
        Answer taken = codeco("AM8", box, "D3", "5", "202603011000");
        assertThat(taken.at("/status")).isEqualTo("ACCEPTED");
        assertThat(taken.at("/messages/0/remarks/0/text")).contains("replaces nothing");
    }

    @Test
    void nobody_takes_back_what_another_handed_in_whatever_name_it_writes_in_UNB() {
        String box = Sample.box("MSKU", 400004);
        codeco("AM9", box, "D4", "9", "202603011000");
        Answer forged = api.as(Role.CARRIER, "RIVAL")
                .postBytes(
                        DOOR,
                        EDIFACT,
                        Sample.from("GITTOS", "AM10")
                                .codeco(gateIn(box, "D4", "1", "202603011000"))
                                .bytes());
        assertThat(forged.at("/status")).isEqualTo("REFUSED");
        assertThat(box(box).at("/phase/value")).isEqualTo("IN_PORT");
    }
}
