package corridor.events;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import org.junit.jupiter.api.Test;

class EventCatalogTest {

    @Test
    void every_event_has_a_name_of_its_own_and_is_found_by_it() {
        HashSet<String> names = new HashSet<>();
        for (Class<? extends PortEvent> event : EventCatalog.all()) {
            String name = EventCatalog.wireName(event);

            assertThat(name).matches("port\\.corridor\\.[a-z]+(-[a-z]+)*\\.v[1-9][0-9]*");
            assertThat(names.add(name)).as(name).isTrue();
            assertThat(EventCatalog.byWireName(name)).hasValue(event);
            assertThat(EventCatalog.schemaName(event)).matches("urn:corridor:schema:[a-z-]+:v[1-9][0-9]*");
        }
    }

    @Test
    void a_name_that_this_version_does_not_know_is_passed_by() {
        assertThat(EventCatalog.byWireName("port.corridor.ship-teleported.v9")).isEmpty();
    }

    @Test
    void there_is_a_sample_of_every_event() {
        assertThat(Samples.full()).extracting(Object::getClass).hasSameElementsAs(EventCatalog.all());
    }

    @Test
    void every_event_goes_to_a_topic_of_the_port_or_of_one_park_under_a_key() {
        for (PortEvent event : Samples.full()) {
            assertThat(event.key()).as("key of %s", event).isNotBlank();
            if (event instanceof ParkStoryEntry) {
                assertThat(event.topic()).isEqualTo("park.rashakai.events");
            } else {
                assertThat(Topics.ofThePort()).contains(event.topic());
            }
        }
    }

    @Test
    void what_is_told_of_a_box_is_keyed_by_its_number() {
        assertThat(Samples.full())
                .filteredOn(event -> EventSchemas.requiredOf(event.getClass()).contains("containerNumber"))
                .allSatisfy(event -> assertThat(event.key()).isEqualTo(Samples.BOX.value()));
    }

    @Test
    void a_dead_letter_lies_beside_the_topic_it_came_from() {
        assertThat(Topics.deadLettersOf(Topics.CUSTOMS_EVENTS)).isEqualTo("port.customs-events.dlt");
    }
}
