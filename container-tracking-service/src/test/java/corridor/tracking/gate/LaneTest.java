package corridor.tracking.gate;

import static corridor.tracking.world.TrackingWorld.each;
import static corridor.tracking.world.TrackingWorld.type;
import static org.assertj.core.api.Assertions.assertThat;

import corridor.events.EquipmentEventCode;
import corridor.events.EquipmentMoved;
import corridor.service.access.Role;
import corridor.service.testing.Answer;
import corridor.service.testing.Crowd;
import corridor.tracking.container.Fact;
import corridor.tracking.container.Particulars;
import corridor.tracking.world.Box;
import corridor.tracking.world.Sites;
import corridor.tracking.world.TrackingTest;
import corridor.tracking.world.TrackingWorld;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Trucks, their slots, and what is read on their boxes. */
@TrackingTest
class LaneTest {
    private static final String APPOINTMENTS = "/tracking/v1/appointments";

    @Autowired
    private TrackingWorld world;

    private final Box box = Box.any();

    private Answer book(String direction, Instant at) {
        return world.terminal()
                .post(
                        APPOINTMENTS,
                        Map.of(
                                "containerNumber",
                                box.number(),
                                "direction",
                                direction,
                                "truckPlate",
                                "tka-123",
                                "at",
                                at));
    }

    private Answer gateOut(Map<String, Object> reads) {
        return world.terminal()
                .post(
                        "/tracking/v1/gate-outs",
                        Map.of("containerNumber", box.number(), "truckPlate", "TKA-123", "reads", reads));
    }

    private static List<String> codes(Answer refused) {
        List<String> codes = new ArrayList<>();
        refused.body()
                .at("/reasons")
                .forEach(reason -> codes.add(reason.at("/code").asString()));
        return codes;
    }

    @Test
    void a_truck_without_an_appointment_waits_outside() {
        world.tell(box.discharged(10), box.released(20));
        Answer refused = gateOut(Map.of());
        assertThat(refused.status()).isEqualTo(409);
        assertThat(codes(refused)).containsExactly("NO_APPOINTMENT");
        assertThat(refused.at("/violations/0/field")).isEqualTo("truckPlate");

        Answer booked = book("OUT", Instant.now());
        assertThat(booked.status()).as(booked.body().toString()).isEqualTo(201);
        assertThat(booked.at("/truckPlate")).isEqualTo("TKA-123");
        Answer allowed = gateOut(Map.of());
        assertThat(allowed.status()).isEqualTo(201);
        assertThat(allowed.at("/inputs/appointment/appointmentId")).isEqualTo(booked.at("/appointmentId"));
        Answer list = world.terminal().get(APPOINTMENTS + "?containerNumber=" + box);
        assertThat(each(list, "/status")).containsExactly("USED");
        assertThat(each(list, "/decisionId")).containsExactly(allowed.at("/decisionId"));
        assertThat(type(world.terminal().post(APPOINTMENTS + "/" + booked.at("/appointmentId") + "/cancel", null)))
                .isEqualTo("appointment-over");
    }

    @Test
    void another_truck_or_another_hour_is_not_what_was_booked() {
        world.tell(box.discharged(10), box.released(20));
        book("OUT", Instant.now().plus(Duration.ofHours(5)));
        Answer refused = world.terminal()
                .post("/tracking/v1/gate-outs", Map.of("containerNumber", box.number(), "truckPlate", "LEA-9"));
        assertThat(codes(refused)).containsExactly("WRONG_TRUCK", "OUTSIDE_SLOT");
    }

    @Test
    void what_is_due_and_not_paid_keeps_a_box_in_whatever_else_is_said() {
        UUID due = UUID.randomUUID();
        world.tell(box.discharged(10), box.due(15, due), box.released(20));
        book("OUT", Instant.now());
        assertThat(codes(gateOut(Map.of()))).containsExactly("UNPAID");
        world.tell(box.settled(30, due));
        assertThat(gateOut(Map.of()).status()).isEqualTo(201);
    }

    @Test
    void the_wrong_box_and_a_broken_seal_are_seen_in_the_lane() {
        world.tell(sealed("PK1"), box.released(20));
        book("OUT", Instant.now());
        Box other = Box.any();
        Answer refused = gateOut(Map.of(
                "ocrContainerNumber",
                other.number(),
                "seals",
                List.of(Map.of("number", "PK2", "condition", "DAMAGED"))));
        assertThat(codes(refused)).containsExactly("WRONG_BOX", "SEAL_DAMAGED", "SEAL_DIFFERS");
        assertThat(codes(gateOut(Map.of("seals", List.of())))).containsExactly("SEAL_DIFFERS");
        Answer allowed = gateOut(Map.of(
                "ocrContainerNumber",
                box.number(),
                "grossMassKg",
                24100,
                "seals",
                List.of(Map.of("number", "PK1", "condition", "INTACT"))));
        assertThat(allowed.status()).as(allowed.body().toString()).isEqualTo(201);
        assertThat(world.container(world.terminal(), box).at("/grossMassKg/value"))
                .isEqualTo("24100");
    }

    private Fact sealed(String seal) {
        EquipmentMoved moved = box.moved(EquipmentEventCode.DISC, 10, Sites.TERMINAL, null);
        return Fact.of(
                new EquipmentMoved(
                        moved.containerNumber(),
                        moved.code(),
                        moved.classifier(),
                        moved.occurredAt(),
                        moved.facility(),
                        null,
                        "22G1",
                        false,
                        null,
                        List.of(seal),
                        moved.evidence()),
                Particulars.NONE);
    }

    @Test
    void a_box_comes_in_with_all_that_was_read_and_only_once() {
        book("IN", Instant.now());
        Map<String, Object> request = Map.of(
                "containerNumber",
                box.number(),
                "truckPlate",
                "TKA-123",
                "isoSizeType",
                "22G1",
                "empty",
                false,
                "booking",
                "BK77",
                "reads",
                Map.of(
                        "ocrContainerNumber",
                        box.number(),
                        "grossMassKg",
                        21000,
                        "seals",
                        List.of(Map.of("number", "S1", "condition", "INTACT"))));
        Answer allowed = world.terminal().post("/tracking/v1/gate-ins", request);
        assertThat(allowed.status()).as(allowed.body().toString()).isEqualTo(201);
        Answer state = world.container(world.terminal(), box);
        assertThat(state.at("/phase/value")).isEqualTo("IN_PORT");
        assertThat(state.at("/booking/value")).isEqualTo("BK77");
        assertThat(state.at("/seals/value/0")).isEqualTo("S1");
        Answer again = world.terminal().post("/tracking/v1/gate-ins", request);
        assertThat(type(again)).isEqualTo("gate-in-refused");
        assertThat(codes(again)).containsExactly("IN_PORT_ALREADY", "NO_APPOINTMENT");
    }

    @Test
    void a_slot_takes_so_many_trucks_and_names_the_next_free_one() throws Exception {
        // A slot of its own far ahead: forty trucks fit in.
        Instant slot = Instant.now().plus(Duration.ofDays(9)).truncatedTo(ChronoUnit.DAYS);
        List<Answer> answers = new ArrayList<>(Crowd.atOnce(8, group -> {
                    List<Answer> booked = new ArrayList<>();
                    for (int i = 0; i < 6; i++) {
                        booked.add(world.terminal()
                                .post(
                                        APPOINTMENTS,
                                        Map.of(
                                                "containerNumber",
                                                Box.any().number(),
                                                "direction",
                                                "IN",
                                                "truckPlate",
                                                "T-1",
                                                "at",
                                                slot)));
                    }
                    return booked;
                })
                .stream()
                .flatMap(List::stream)
                .toList());
        assertThat(answers)
                .extracting(Answer::status)
                .filteredOn(status -> status == 201)
                .hasSize(40);
        Answer full = answers.stream()
                .filter(answer -> answer.status() == 409)
                .findFirst()
                .orElseThrow();
        assertThat(type(full)).isEqualTo("gate-slot-full");
        assertThat(full.at("/violations/0/remedy"))
                .contains(slot.plus(Duration.ofMinutes(30)).toString());
        Answer slots = world.terminal().get("/tracking/v1/appointment-slots?from=" + slot);
        assertThat(slots.at("/0/free")).isEqualTo("0");
        assertThat(slots.at("/1/free")).isEqualTo("40");
    }

    @Test
    void who_has_no_part_in_a_box_books_no_truck_for_it() {
        world.tell(box.discharged(10), box.declared(15, "INDUS", "rashakai"));
        Map<String, Object> wanted = Map.of(
                "containerNumber",
                box.number(),
                "direction",
                "OUT",
                "truckPlate",
                "T-1",
                "at",
                Instant.now().plusSeconds(3600));
        assertThat(world.declarant("OTHERS").post(APPOINTMENTS, wanted).status())
                .isEqualTo(404);
        Answer booked = world.declarant("INDUS").post(APPOINTMENTS, wanted);
        assertThat(booked.status()).isEqualTo(201);
        assertThat(type(world.terminal().post(APPOINTMENTS, wanted))).isEqualTo("appointment-exists");
        String cancel = APPOINTMENTS + "/" + booked.at("/appointmentId") + "/cancel";
        assertThat(world.declarant("OTHERS").post(cancel, null).status()).isEqualTo(404);
        assertThat(world.as(Role.AUDITOR).post(cancel, null).status()).isEqualTo(403);
        assertThat(world.declarant("INDUS").post(cancel, null).at("/status")).isEqualTo("CANCELLED");
        assertThat(world.terminal().post(APPOINTMENTS, wanted).status()).isEqualTo(201);
    }

    @Test
    void the_past_and_next_year_cannot_be_booked() {
        assertThat(type(book("IN", Instant.now().minus(Duration.ofDays(1))))).isEqualTo("gate-slot-not-bookable");
        assertThat(type(book("IN", Instant.now().plus(Duration.ofDays(300))))).isEqualTo("gate-slot-not-bookable");
    }
}
