package corridor.customs.release;

import static corridor.customs.world.CustomsWorld.path;
import static corridor.customs.world.CustomsWorld.violations;
import static org.assertj.core.api.Assertions.assertThat;

import corridor.customs.world.CustomsTest;
import corridor.customs.world.CustomsWorld;
import corridor.customs.world.SampleDeclaration;
import corridor.events.CustomsHoldLifted;
import corridor.events.CustomsHoldPlaced;
import corridor.events.CustomsReleaseRevoked;
import corridor.events.CustomsReleased;
import corridor.events.EquipmentEventCode;
import corridor.events.GoodsDeclared;
import corridor.events.GoodsExamined;
import corridor.events.Lane;
import corridor.events.LaneAssigned;
import corridor.events.Topics;
import corridor.port.ContainerNumber;
import corridor.port.ParkCode;
import corridor.service.testing.Answer;
import corridor.service.testing.Boxes;
import corridor.service.testing.PortTopics;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

@CustomsTest
class ReleaseTest {
    @Autowired
    private CustomsWorld world;

    @Autowired
    private PortTopics topics;

    @Test
    void green_goods_are_released_by_their_payment_and_the_port_hears_of_each_box() {
        ContainerNumber first = world.box();
        ContainerNumber second = world.box();
        JsonNode lodged = world.lodge(
                        SampleDeclaration.of(first, second).item("730890").with("destinationPark", "rashakai"))
                .body();
        assertThat(lodged.at("/status").asString()).isEqualTo("ASSESSED");
        assertThat(lodged.at("/lane").asString()).isEqualTo("GREEN");
        assertThat(lodged.at("/nextStep").asString())
                .startsWith("Pay exactly ")
                .endsWith("; the goods are then released at once.");

        Answer paid = world.pay(lodged);

        assertThat(paid.status()).isEqualTo(201);
        assertThat(paid.at("/declaration/status")).isEqualTo("RELEASED");
        assertThat(paid.at("/declaration/nextStep")).isEqualTo("The goods are released; fetch the box at the gate.");
        for (ContainerNumber box : List.of(first, second)) {
            assertThat(topics.await(
                                    CustomsReleased.class,
                                    event -> event.containerNumber().equals(box))
                            .event()
                            .declarationId())
                    .hasToString(lodged.at("/declarationId").asString());
            GoodsDeclared declared = topics.await(
                            GoodsDeclared.class,
                            event -> event.containerNumber().equals(box))
                    .event();
            assertThat(declared.declarant()).isEqualTo("INDUS-CLEARING");
            assertThat(declared.destinationPark()).isEqualTo(new ParkCode("rashakai"));
            assertThat(topics.await(
                                    LaneAssigned.class,
                                    event -> event.containerNumber().equals(box))
                            .event()
                            .lane())
                    .isEqualTo(Lane.GREEN);
        }
    }

    @Test
    void a_box_is_released_once_however_often_it_is_asked_for() {
        ContainerNumber box = world.box();
        JsonNode lodged = world.lodged("730890", box);
        world.pay(lodged);

        assertThat(world.pay(lodged).status()).isEqualTo(409);
        assertThat(world.release(lodged).status()).isEqualTo(409);
        topics.await(CustomsReleased.class, event -> event.containerNumber().equals(box));
        assertThat(topics.everythingOn(Topics.CUSTOMS_EVENTS))
                .filteredOn(record -> record.key().equals(box.value()))
                .filteredOn(record -> new String(
                                record.headers().lastHeader("ce_type").value(), java.nio.charset.StandardCharsets.UTF_8)
                        .contains("customs-released"))
                .hasSize(1);
    }

    @Test
    void yellow_goods_are_released_by_an_officer_once_paid_and_checked() {
        ContainerNumber box = world.box();
        JsonNode lodged = world.lodged("870323", box);
        assertThat(lodged.at("/lane").asString()).isEqualTo("YELLOW");
        assertThat(lodged.at("/laneReasons/0/rule").asString()).isEqualTo("motor-vehicles");
        assertThat(lodged.at("/nextStep").asString()).endsWith("; meanwhile an officer checks the declaration.");

        Answer tooEarly = world.release(lodged);
        assertThat(tooEarly.status()).isEqualTo(409);
        assertThat(violations(tooEarly))
                .containsExactly(
                        "amountPaid: "
                                + lodged.at("/amountDue/amount").decimalValue().toPlainString()
                                + " PKR is due and has not been paid",
                        "checks: the documents have not been checked");

        assertThat(world.check(lodged, "CONFORMING", "Papers agree").status()).isEqualTo(201);
        Answer paid = world.pay(lodged);
        assertThat(paid.at("/declaration/status")).isEqualTo("PAID");
        assertThat(paid.at("/declaration/nextStep"))
                .isEqualTo("Nothing is missing; an officer will release the goods.");

        assertThat(world.release(lodged).at("/status")).isEqualTo("RELEASED");
        assertThat(topics.await(
                                GoodsExamined.class,
                                event -> event.containerNumber().equals(box))
                        .event()
                        .outcome())
                .isEqualTo(GoodsExamined.Outcome.CONFORMING);
    }

    @Test
    void red_goods_that_are_not_as_declared_stay_until_a_check_conforms() {
        JsonNode lodged = world.lodged("240220");
        assertThat(lodged.at("/lane").asString()).isEqualTo("RED");
        world.pay(lodged);
        world.check(lodged, "DISCREPANT", "412 cartons where 400 are declared");

        assertThat(violations(world.release(lodged)))
                .containsExactly("checks: the last check found the goods not as declared");
        assertThat(world.now(lodged).at("/nextStep").asString()).contains("clear up with customs");

        world.check(lodged, "CONFORMING", "Twelve cartons were samples, invoiced at no charge");
        assertThat(world.release(lodged).at("/status")).isEqualTo("RELEASED");
    }

    @Test
    void a_discrepancy_without_findings_is_refused() {
        JsonNode lodged = world.lodged("240220");
        assertThat(violations(world.check(lodged, "DISCREPANT", " ")))
                .containsExactly("findings: a DISCREPANT check says what was found");
    }

    @Test
    void no_check_is_noted_where_none_is_called_for() {
        assertThat(world.check(world.lodged("730890"), "CONFORMING", "fine").status())
                .isEqualTo(409);
    }

    @Test
    void nothing_is_released_while_a_hold_stands_and_lifting_it_is_the_last_step() {
        ContainerNumber box = world.box();
        JsonNode lodged = world.lodged("730890", box);
        Answer held = world.hold(box, "Seal broken");
        assertThat(held.status()).isEqualTo(201);
        topics.await(CustomsHoldPlaced.class, event -> event.containerNumber().equals(box));

        Answer paid = world.pay(lodged);
        assertThat(paid.status()).isEqualTo(201);
        assertThat(paid.at("/declaration/status")).isEqualTo("PAID");
        assertThat(paid.at("/declaration/nextStep"))
                .isEqualTo(box + " is held: Seal broken; an officer lifts the hold when its reason is gone.");
        assertThat(violations(world.release(lodged))).containsExactly("containers: " + box + " is held: Seal broken");

        Answer lifted = world.officer()
                .post("/customs/v1/holds/" + held.at("/holdId") + "/lift", Map.of("reason", "Seal replaced"));
        assertThat(lifted.status()).isEqualTo(200);
        assertThat(lifted.at("/active")).isEqualTo("false");
        assertThat(world.now(lodged).at("/status").asString()).isEqualTo("RELEASED");
        topics.await(CustomsHoldLifted.class, event -> event.holdId().toString().equals(held.at("/holdId")));
        topics.await(CustomsReleased.class, event -> event.containerNumber().equals(box));
    }

    @Test
    void a_hold_is_lifted_once() {
        Answer held = world.hold(Boxes.next(), "Intelligence");
        String lift = "/customs/v1/holds/" + held.at("/holdId") + "/lift";
        assertThat(world.officer().post(lift, Map.of("reason", "Cleared")).status())
                .isEqualTo(200);
        assertThat(world.officer().post(lift, Map.of("reason", "Cleared")).status())
                .isEqualTo(409);
        assertThat(world.officer()
                        .post("/customs/v1/holds/" + java.util.UUID.randomUUID() + "/lift", Map.of("reason", "x"))
                        .status())
                .isEqualTo(404);
    }

    @Test
    void a_release_is_taken_back_while_the_box_is_here_and_an_officer_has_to_give_it_again() {
        ContainerNumber box = world.box();
        JsonNode lodged = world.lodged("730890", box);
        world.pay(lodged);

        Answer revoked = world.officer().post(path(lodged, "/revoke-release"), Map.of("reason", "Released by mistake"));
        assertThat(revoked.status()).isEqualTo(200);
        assertThat(revoked.at("/status")).isEqualTo("PAID");
        CustomsReleased released = topics.await(
                        CustomsReleased.class, event -> event.containerNumber().equals(box))
                .event();
        assertThat(topics.await(
                                CustomsReleaseRevoked.class,
                                event -> event.containerNumber().equals(box))
                        .event()
                        .releaseId())
                .isEqualTo(released.releaseId());

        assertThat(violations(world.release(lodged))).containsExactly("checks: the documents have not been checked");
        world.check(lodged, "CONFORMING", "All in order");
        assertThat(world.release(lodged).at("/status")).isEqualTo("RELEASED");
        topics.await(
                CustomsReleased.class,
                event -> event.containerNumber().equals(box)
                        && !event.releaseId().equals(released.releaseId()));
    }

    @Test
    void a_release_is_not_taken_back_once_the_box_has_left() {
        ContainerNumber box = world.box();
        JsonNode lodged = world.lodged("730890", box);
        world.pay(lodged);
        world.hears(CustomsWorld.moved(box, EquipmentEventCode.GTOT, Instant.now(), null));

        Answer refused = world.officer().post(path(lodged, "/revoke-release"), Map.of("reason", "Too late"));
        assertThat(refused.status()).isEqualTo(409);
        assertThat(violations(refused)).singleElement().asString().contains("has left the port");
    }

    @Test
    void in_transit_nothing_is_due_and_green_goods_go_at_once() {
        SampleDeclaration transit = SampleDeclaration.of(world.box())
                .with("procedure", "TRANSIT")
                .with("destinationPark", "dhabeji")
                .with("documents", List.of(Map.of("type", "GUARANTEE", "reference", "BOND-77")));
        JsonNode lodged = world.lodge(transit).body();

        assertThat(lodged.at("/status").asString()).isEqualTo("RELEASED");
        assertThat(lodged.at("/amountDue/amount").decimalValue()).isEqualByComparingTo("0");
        JsonNode assessment = world.declarant().get(path(lodged, "/assessment")).body();
        assertThat(assessment.at("/suspended").asBoolean()).isTrue();
        assertThat(assessment.at("/total").decimalValue()).isPositive();
        assertThat(violations(world.pay(lodged, java.math.BigDecimal.TEN, "PKR")))
                .containsExactly("declarationId: nothing is due for this declaration");
    }
}
