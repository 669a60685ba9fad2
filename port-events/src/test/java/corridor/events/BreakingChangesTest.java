package corridor.events;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

class BreakingChangesTest {
    private static final String PUBLISHED = """
            {
              "$id": "urn:corridor:schema:box-weighed:v1",
              "title": "port.corridor.box-weighed.v1",
              "description": "A box was weighed.",
              "x-topic": "port.equipment-events",
              "x-key": "containerNumber",
              "type": "object",
              "properties": {
                "containerNumber": {"type": "string", "pattern": "^[A-Z]{4}[0-9]{7}$"},
                "occurredAt": {"type": "string", "format": "date-time"},
                "method": {"type": "string", "enum": ["SM1", "SM2"]},
                "massKg": {"type": "integer"},
                "scale": {
                  "type": "object",
                  "properties": {"id": {"type": "string"}, "place": {"type": "string"}},
                  "required": ["id"]
                },
                "tickets": {"type": "array", "items": {"type": "string"}}
              },
              "required": ["containerNumber", "occurredAt"]
            }
            """;

    @Test
    void the_same_schema_breaks_nobody() {
        assertThat(BreakingChanges.between(published(), published())).isEmpty();
    }

    @Test
    void a_new_optional_property_breaks_nobody() {
        harmless(schema -> schema.withObject("/properties/weigher").put("type", "string"));
        harmless(schema ->
                schema.withObject("/properties/scale/properties/maker").put("type", "string"));
    }

    @Test
    void better_words_and_another_order_break_nobody() {
        harmless(schema -> schema.put("description", "A box was put on a scale."));
        harmless(schema -> schema.withObject("/properties/massKg").put("description", "gross"));
        harmless(schema ->
                schema.withArray("required").removeAll().add("occurredAt").add("containerNumber"));
        harmless(schema -> schema.withArray("/properties/method/enum")
                .removeAll()
                .add("SM2")
                .add("SM1"));
    }

    @Test
    void a_removed_or_renamed_property_breaks_its_readers() {
        breaking(
                "property massKg was removed",
                schema -> schema.withObject("/properties").remove("massKg"));
        breaking(
                "the event.scale: property place was removed",
                schema -> schema.withObject("/properties/scale/properties").remove("place"));
    }

    @Test
    void a_required_property_that_may_be_left_out_breaks_its_readers() {
        breaking(
                "required lost occurredAt",
                schema -> schema.withArray("required").removeAll().add("containerNumber"));
        breaking(
                "the event.scale: required lost id",
                schema -> schema.withObject("/properties/scale").remove("required"));
    }

    @Test
    void a_property_that_becomes_required_breaks_the_reading_of_kept_events() {
        breaking(
                "required gained massKg", schema -> schema.withArray("required").add("massKg"));
        breaking(
                "the event.scale: required gained place",
                schema -> schema.withArray("/properties/scale/required").add("place"));
    }

    @Test
    void another_type_format_or_pattern_breaks_readers() {
        breaking(
                "type was \"integer\" and is \"string\"",
                schema -> schema.withObject("/properties/massKg").put("type", "string"));
        breaking(
                "each of the event.tickets: type",
                schema -> schema.withObject("/properties/tickets/items").put("type", "integer"));
        breaking(
                "format was \"date-time\" and is absent",
                schema -> schema.withObject("/properties/occurredAt").remove("format"));
        breaking(
                "pattern was",
                schema -> schema.withObject("/properties/containerNumber").put("pattern", "^.*$"));
    }

    @Test
    void a_bound_that_readers_were_not_told_of_breaks_them() {
        breaking(
                "maximum was absent and is 30480",
                schema -> schema.withObject("/properties/massKg").put("maximum", 30480));
    }

    @Test
    void an_enumeration_that_gains_or_loses_a_word_breaks_who_switches_on_it() {
        breaking(
                "enum gained SM3",
                schema -> schema.withArray("/properties/method/enum").add("SM3"));
        breaking(
                "enum lost SM2",
                schema ->
                        schema.withArray("/properties/method/enum").removeAll().add("SM1"));
    }

    @Test
    void another_topic_key_or_name_breaks_who_waits_for_it() {
        breaking("x-topic was", schema -> schema.put("x-topic", "port.weights"));
        breaking("x-key was", schema -> schema.put("x-key", "scale"));
        breaking("$id was", schema -> schema.put("$id", "urn:corridor:schema:weighed:v1"));
    }

    private static void harmless(Consumer<ObjectNode> change) {
        assertThat(BreakingChanges.between(published(), changed(change))).isEmpty();
    }

    private static void breaking(String expected, Consumer<ObjectNode> change) {
        assertThat(BreakingChanges.between(published(), changed(change)))
                .singleElement()
                .asString()
                .contains(expected);
    }

    private static JsonNode changed(Consumer<ObjectNode> change) {
        ObjectNode current = published();
        change.accept(current);
        assertThat(current).as("the change").isNotEqualTo(published());
        return current;
    }

    private static ObjectNode published() {
        return (ObjectNode) PortJson.mapper().readTree(PUBLISHED);
    }
}
