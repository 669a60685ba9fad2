package corridor.customs.examination;

import static org.assertj.core.api.Assertions.assertThat;

import corridor.customs.world.CustomsTest;
import corridor.customs.world.CustomsWorld;
import corridor.service.testing.Answer;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

@CustomsTest
class QueueTest {
    @Autowired
    private CustomsWorld world;

    @Test
    void a_declaration_waits_for_its_check_then_for_its_release_and_then_no_more() {
        JsonNode red = world.lodged("240220");
        assertThat(task(red)).isEqualTo("EXAMINE_GOODS");

        world.check(red, "DISCREPANT", "Two pallets too many");
        assertThat(task(red)).as("nothing is skipped in silence").isEqualTo("EXAMINE_GOODS");
        world.check(red, "CONFORMING", "Counted again");
        assertThat(task(red)).as("waits for the declarant's payment").isNull();
        world.pay(red);
        assertThat(task(red)).isEqualTo("RELEASE");
        world.release(red);
        assertThat(task(red)).isNull();
    }

    @Test
    void green_declarations_never_wait_for_an_officer() {
        assertThat(task(world.lodged("730890"))).isNull();
    }

    @Test
    void the_oldest_come_first_page_by_page_and_a_lane_can_be_asked_for() {
        JsonNode first = world.lodged("870323");
        JsonNode second = world.lodged("240220");
        JsonNode third = world.lodged("870323");

        List<JsonNode> yellow = queue("lane=YELLOW&limit=1");
        assertThat(yellow).allMatch(each -> each.at("/lane").asString().equals("YELLOW"));
        assertThat(yellow)
                .extracting(each -> each.at("/declarationId"))
                .containsSubsequence(first.at("/declarationId"), third.at("/declarationId"))
                .doesNotContain(second.at("/declarationId"));
        assertThat(yellow).noneMatch(each -> each.toString().contains("INDUS-CLEARING"));
    }

    private String task(JsonNode declaration) {
        return queue("limit=500").stream()
                .filter(each -> each.at("/declarationId").equals(declaration.at("/declarationId")))
                .map(each -> each.at("/task").asString())
                .findFirst()
                .orElse(null);
    }

    private List<JsonNode> queue(String query) {
        List<JsonNode> all = new ArrayList<>();
        String cursor = "";
        do {
            Answer page = world.officer().get("/customs/v1/queue?" + query + cursor);
            assertThat(page.status()).isEqualTo(200);
            page.body().at("/items").forEach(all::add);
            cursor = page.at("/nextCursor").isEmpty() ? "" : "&cursor=" + page.at("/nextCursor");
        } while (!cursor.isEmpty());
        return all;
    }
}
