package corridor.customs.payment;

import static corridor.customs.world.CustomsWorld.path;
import static corridor.customs.world.CustomsWorld.payment;
import static corridor.service.testing.Crowd.atOnce;
import static org.assertj.core.api.Assertions.assertThat;

import corridor.customs.world.CustomsTest;
import corridor.customs.world.CustomsWorld;
import corridor.customs.world.SampleDeclaration;
import corridor.port.ContainerNumber;
import corridor.service.testing.Answer;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

@CustomsTest
class RaceTest {
    @Autowired
    private CustomsWorld world;

    @Autowired
    private JdbcClient jdbc;

    @RepeatedTest(3)
    void of_many_declarations_for_one_box_at_once_one_comes_in() throws Exception {
        ContainerNumber box = world.box();
        List<Answer> answers =
                atOnce(8, i -> world.lodge(SampleDeclaration.of(box).item("730890")));
        assertThat(answers).extracting(Answer::status).containsOnly(201, 409).containsOnlyOnce(201);
    }

    @Test
    void two_declarations_that_name_the_same_boxes_in_opposite_order_do_not_wait_for_each_other_for_ever()
            throws Exception {
        ContainerNumber one = world.box();
        ContainerNumber two = world.box();
        List<Answer> answers = atOnce(
                6, i -> world.lodge(i % 2 == 0 ? SampleDeclaration.of(one, two) : SampleDeclaration.of(two, one)));
        assertThat(answers).extracting(Answer::status).containsOnly(201, 409).containsOnlyOnce(201);
    }

    @Test
    void of_many_declarations_under_one_reference_at_once_one_comes_in() throws Exception {
        List<ContainerNumber> boxes =
                IntStream.range(0, 5).mapToObj(i -> world.box()).toList();
        String reference = "R-" + boxes.getFirst();
        List<Answer> answers =
                atOnce(5, i -> world.lodge(SampleDeclaration.of(boxes.get(i)).with("reference", reference)));
        assertThat(answers).extracting(Answer::status).containsOnly(201, 409).containsOnlyOnce(201);
    }

    @RepeatedTest(3)
    void of_many_payments_for_one_declaration_at_once_one_is_booked() throws Exception {
        JsonNode lodged = world.lodged("730890");
        List<Answer> answers = atOnce(8, i -> world.pay(lodged));
        assertThat(answers).extracting(Answer::status).containsOnly(201, 409).containsOnlyOnce(201);
        assertThat(payments(lodged)).isEqualTo(1);
    }

    @Test
    void one_payment_sent_many_times_at_once_under_one_key_is_booked_once_and_answered_alike() throws Exception {
        JsonNode lodged = world.lodged("730890");
        Map<String, Object> payment = payment(lodged);
        String key = UUID.randomUUID().toString();
        List<Answer> answers = atOnce(6, i -> world.declarant().post(path(lodged, "/payments"), payment, key));
        assertThat(answers).extracting(Answer::status).containsOnly(201);
        assertThat(answers)
                .extracting(answer -> answer.at("/paymentId"))
                .containsOnly(answers.getFirst().at("/paymentId"));
        assertThat(payments(lodged)).isEqualTo(1);
    }

    @RepeatedTest(3)
    void a_hold_and_a_release_at_the_same_moment_see_one_another() throws Exception {
        ContainerNumber box = world.box();
        JsonNode lodged = world.lodged("730890", box);
        List<Answer> answers = atOnce(2, i -> i == 0 ? world.pay(lodged) : world.hold(box, "Intelligence"));
        assertThat(answers).extracting(Answer::status).containsOnly(201);

        // Whoever came first, the record shows it in that order: released before the hold, or not released.
        List<String> whatFirst = jdbc.sql("""
                        select what from decision where declaration_id = ?::uuid and what in ('RELEASED', 'HOLD_PLACED')
                        order by made_at""")
                .param(lodged.at("/declarationId").asString())
                .query(String.class)
                .list();
        String status = world.now(lodged).at("/status").asString();
        assertThat(whatFirst)
                .isEqualTo(status.equals("RELEASED") ? List.of("RELEASED", "HOLD_PLACED") : List.of("HOLD_PLACED"));
    }

    private int payments(JsonNode declaration) {
        return jdbc.sql("""
                        select count(*) from ledger_transaction where declaration_id = ?::uuid and what = 'PAID'""")
                .param(declaration.at("/declarationId").asString())
                .query(Integer.class)
                .single();
    }
}
