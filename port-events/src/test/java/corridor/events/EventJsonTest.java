package corridor.events;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

class EventJsonTest {
    private final JsonMapper json = PortJson.mapper();

    static Stream<PortEvent> events() {
        return Stream.concat(Samples.full().stream(), Samples.brief().stream());
    }

    @ParameterizedTest
    @MethodSource("events")
    void what_is_written_is_read_again_unchanged(PortEvent event) {
        assertThat(json.readValue(json.writeValueAsString(event), event.getClass()))
                .isEqualTo(event);
    }

    @ParameterizedTest
    @MethodSource("events")
    void what_a_later_version_adds_is_passed_by(PortEvent event) {
        ObjectNode later = json.valueToTree(event);
        later.put("addedLater", "by a newer house");
        later.putObject("alsoAdded").put("deep", 1);

        assertThat(json.treeToValue(later, event.getClass())).isEqualTo(event);
    }

    @ParameterizedTest
    @MethodSource("events")
    void nothing_is_written_as_null_and_neither_key_nor_topic_is_part_of_the_event(PortEvent event) {
        assertThat(json.writeValueAsString(event)).doesNotContain("null", "\"key\"", "\"topic\"");
    }

    @ParameterizedTest
    @MethodSource("events")
    void an_event_without_one_of_its_required_parts_is_refused(PortEvent event) {
        ObjectNode whole = json.valueToTree(event);
        List<String> required = EventSchemas.requiredOf(event.getClass());

        assertThat(required).contains("occurredAt");
        for (String name : required) {
            ObjectNode lacking = whole.deepCopy();
            lacking.remove(name);
            assertThatThrownBy(() -> json.treeToValue(lacking, event.getClass()))
                    .as(name)
                    .isInstanceOf(JacksonException.class);
        }
    }

    @Test
    void instants_are_iso_8601_in_utc_and_masses_are_plain_decimals() {
        String written = json.writeValueAsString(Samples.full().getFirst());

        assertThat(written)
                .contains("\"occurredAt\":\"2026-11-24T12:00:00Z\"", "\"grossMassKg\":24000.50")
                .contains("\"containerNumber\":\"CSQU3054383\"", "\"unLocode\":\"PKGWD\"");
    }

    @Test
    void a_mistyped_container_number_does_not_enter_by_json() {
        String wrong = json.writeValueAsString(Samples.full().getFirst()).replace("CSQU3054383", "CSQU3054384");

        assertThatThrownBy(() -> json.readValue(wrong, EquipmentMoved.class)).hasMessageContaining("ISO 6346 gives 3");
    }
}
