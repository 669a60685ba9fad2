package corridor.customs.manifest;

import static org.assertj.core.api.Assertions.assertThat;

import corridor.customs.world.CustomsTest;
import corridor.customs.world.CustomsWorld;
import corridor.events.EquipmentEventCode;
import corridor.events.EquipmentMoved;
import corridor.port.ContainerNumber;
import corridor.service.testing.Boxes;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@CustomsTest
class KnownContainersTest {
    private static final Instant NOON = Instant.parse("2026-11-20T12:00:00Z");

    @Autowired
    private CustomsWorld world;

    @Autowired
    private KnownContainers known;

    @Test
    void in_whatever_order_events_come_the_latest_in_event_time_counts() {
        for (int seed = 0; seed < 4; seed++) {
            ContainerNumber box = Boxes.next();
            List<EquipmentMoved> story = new ArrayList<>(List.of(
                    CustomsWorld.moved(box, EquipmentEventCode.DISC, NOON, "21000"),
                    CustomsWorld.moved(box, EquipmentEventCode.GTIN, NOON.plusSeconds(60), "21500"),
                    CustomsWorld.moved(box, EquipmentEventCode.LOAD, NOON.plusSeconds(90), null),
                    CustomsWorld.moved(box, EquipmentEventCode.GTOT, NOON.plusSeconds(120), null),
                    CustomsWorld.moved(box, EquipmentEventCode.GTOT, NOON.minusSeconds(9000), null)));
            Collections.shuffle(story, new Random(seed));
            story.forEach(world::hears);
            world.hears(story.getFirst());

            assertThat(known.reported(List.of(box)).get(box))
                    .hasValueSatisfying(mass -> assertThat(mass).isEqualByComparingTo("21500"));
            assertThat(known.leftSince(List.of(box), NOON.plusSeconds(120))).containsExactly(box);
            assertThat(known.leftSince(List.of(box), NOON.plusSeconds(121))).isEmpty();
        }
    }

    @Test
    void a_box_is_known_before_its_mass_is() {
        ContainerNumber weighed = world.box();
        ContainerNumber unweighed = Boxes.next();
        world.hears(CustomsWorld.moved(unweighed, EquipmentEventCode.DISC, NOON, null));
        assertThat(known.reported(List.of(weighed, unweighed, Boxes.next())))
                .containsOnlyKeys(weighed, unweighed)
                .containsEntry(unweighed, Optional.empty());
    }
}
