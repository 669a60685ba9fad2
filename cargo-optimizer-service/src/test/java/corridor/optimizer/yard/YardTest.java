package corridor.optimizer.yard;

import static corridor.optimizer.world.OptimizerWorld.moved;
import static corridor.optimizer.world.OptimizerWorld.newBay;
import static corridor.optimizer.world.OptimizerWorld.stacked;
import static corridor.optimizer.world.OptimizerWorld.stackedAt;
import static org.assertj.core.api.Assertions.assertThat;

import corridor.events.EquipmentEventCode;
import corridor.events.EventClassifier;
import corridor.events.PortEvent;
import corridor.optimizer.world.BayOfBoxes;
import corridor.optimizer.world.OptimizerTest;
import corridor.optimizer.world.OptimizerWorld;
import corridor.port.ContainerNumber;
import corridor.service.testing.Answer;
import corridor.service.testing.Boxes;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

@OptimizerTest
class YardTest {
    @Autowired
    private OptimizerWorld world;

    @Test
    void boxes_stand_where_they_were_set_down_from_the_ground_up() {
        BayOfBoxes bay = world.bay(new int[] {1, 2}, new int[] {}, new int[] {3});
        JsonNode view = look(bay.bay()).body();
        assertThat(view.at("/block").asString()).isEqualTo("B1");
        assertThat(view.at("/stacks")).hasSize(2);
        assertThat(view.at("/stacks/0/tiers/0/containerNumber").asString())
                .isEqualTo(bay.box(1).value());
        assertThat(view.at("/stacks/0/tiers/1/tier").asInt()).isEqualTo(2);
        assertThat(view.at("/stacks/1/row").asInt()).isEqualTo(3);
    }

    @Test
    void a_box_leaves_the_yard_by_gate_or_ship_and_by_nothing_else() {
        BayOfBoxes bay = world.bay(new int[] {1}, new int[] {2}, new int[] {3}, new int[] {4}, new int[] {5});
        world.hears(List.of(
                moved(bay.box(1), EquipmentEventCode.GTOT, 60),
                moved(bay.box(2), EquipmentEventCode.LOAD, 60),
                moved(bay.box(3), EquipmentEventCode.DISC, 60),
                moved(bay.box(3), EquipmentEventCode.GTIN, 61),
                moved(bay.box(4), EquipmentEventCode.GTOT, EventClassifier.PLN, "PKGWD", 60),
                moved(bay.box(5), EquipmentEventCode.GTOT, EventClassifier.ACT, "PKKHI", 60)));
        assertThat(boxes(bay.bay())).containsExactlyInAnyOrderElementsOf(bay.inOrder(3, 4, 5));
    }

    @Test
    void what_is_stacked_in_another_port_is_no_concern_of_ours() {
        int bay = newBay();
        world.hears(List.of(stackedAt("PKKHI", Boxes.next(), bay, 1, 1, 0)));
        assertThat(look(bay).status()).isEqualTo(404);
        assertThat(look(bay).at("/type")).isEqualTo("urn:corridor:problem:not-found");
    }

    @Test
    void late_repeated_and_out_of_order_events_end_in_the_same_yard() {
        Random random = new Random(4);
        for (int round = 0; round < 6; round++) {
            int first = newBay();
            int second = newBay();
            ContainerNumber stays = Boxes.next();
            ContainerNumber leaves = Boxes.next();
            ContainerNumber returns = Boxes.next();
            List<PortEvent> events = new ArrayList<>(List.of(
                    stacked(stays, first, 1, 1, 0),
                    stacked(stays, second, 1, 1, 30),
                    stacked(leaves, second, 2, 1, 10),
                    moved(leaves, EquipmentEventCode.GTOT, 20),
                    stacked(returns, first, 3, 1, 5),
                    moved(returns, EquipmentEventCode.LOAD, 15),
                    stacked(returns, first, 4, 1, 40)));
            events.addAll(events.subList(0, 4));
            Collections.shuffle(events, random);
            world.hears(events);
            assertThat(boxes(first)).containsExactly(returns);
            assertThat(boxes(second)).containsExactly(stays);
        }
    }

    @Test
    void at_the_same_moment_a_box_is_stacked_before_it_leaves() {
        int bay = newBay();
        ContainerNumber one = Boxes.next();
        ContainerNumber other = Boxes.next();
        world.hears(List.of(
                stacked(one, bay, 1, 1, 0),
                moved(one, EquipmentEventCode.GTOT, 0),
                moved(other, EquipmentEventCode.GTOT, 0),
                stacked(other, bay, 2, 1, 0)));
        assertThat(look(bay).status()).isEqualTo(404);
    }

    @Test
    void a_slot_belongs_to_the_box_that_was_set_down_there_last() {
        int bay = newBay();
        ContainerNumber before = Boxes.next();
        ContainerNumber now = Boxes.next();
        world.hears(List.of(stacked(before, bay, 1, 1, 0), stacked(now, bay, 1, 1, 10)));
        assertThat(boxes(bay)).containsExactly(now);
        world.hears(List.of(stacked(before, bay, 2, 1, 5)));
        assertThat(boxes(bay)).containsExactly(now, before);
    }

    @Test
    void bays_are_listed_by_the_page() {
        List<Integer> made = Stream.generate(
                        () -> world.bay(new int[] {1, 2}, new int[] {3}).bay())
                .limit(3)
                .toList();
        List<Integer> seen = new ArrayList<>();
        String next = "/api/optimizer/bays?limit=2";
        while (next != null) {
            Answer page = world.auditor().get(next);
            assertThat(page.body().at("/items").size()).isBetween(1, 2);
            page.body().at("/items").forEach(each -> {
                int bay = each.at("/bay").asInt();
                seen.add(bay);
                if (made.contains(bay)) {
                    assertThat(each.at("/boxes").asInt()).isEqualTo(3);
                    assertThat(each.at("/stacks").asInt()).isEqualTo(2);
                }
            });
            String cursor = page.at("/nextCursor");
            next = cursor.isEmpty() ? null : "/api/optimizer/bays?limit=2&cursor=" + cursor;
        }
        assertThat(seen).isSorted().doesNotHaveDuplicates().containsAll(made);
        assertThat(world.auditor().get("/api/optimizer/bays?cursor=bm8").status())
                .isEqualTo(400);
    }

    private Answer look(int bay) {
        return world.operator().get("/api/optimizer/bays/B1/" + bay);
    }

    private List<ContainerNumber> boxes(int bay) {
        List<ContainerNumber> boxes = new ArrayList<>();
        look(bay)
                .body()
                .at("/stacks")
                .forEach(stack -> stack.at("/tiers")
                        .forEach(tier -> boxes.add(
                                new ContainerNumber(tier.at("/containerNumber").asString()))));
        return boxes;
    }
}
