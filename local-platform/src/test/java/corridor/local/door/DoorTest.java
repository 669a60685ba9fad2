package corridor.local.door;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class DoorTest {
    private final List<String> said = new ArrayList<>();
    private TestPort port;
    private Visitor operator;

    @BeforeEach
    void a_port() {
        port = new TestPort();
        operator = new Door(port.url(), "secret", Duration.ofSeconds(10), said::add).as("operator");
    }

    @AfterEach
    void close() {
        port.close();
    }

    @Test
    void while_a_service_is_away_the_same_request_is_sent_again_with_the_same_key() {
        port.answers(503, 500, 201);

        Answer answer = operator.post("/moves", Map.of("box", "CSQU3054383"), "key-of-this-move");

        assertThat(answer.status()).isEqualTo(201);
        assertThat(port.keys()).containsExactly("key-of-this-move", "key-of-this-move", "key-of-this-move");
        assertThat(port.bodies()).containsOnly("{\"box\":\"CSQU3054383\"}").hasSize(3);
        assertThat(said).singleElement().asString().contains("answers 503").contains("same Idempotency-Key");
    }

    @Test
    void a_connection_that_breaks_is_no_answer() {
        port.answers(TestPort.HANG_UP, 201);

        assertThat(operator.post("/moves", Map.of(), "key-of-this-move").is(201))
                .isTrue();
        assertThat(port.keys()).containsExactly("key-of-this-move", "key-of-this-move");
    }

    @Test
    void a_refusal_is_an_answer_and_is_told_in_the_ports_own_words() {
        port.answersWith(409, """
                {"title":"The box stays","detail":"It may not leave.",
                 "violations":[{"field":"containerNumber","rule":"customs holds it","remedy":"ask customs"}]}""");

        Answer answer = operator.post("/gate-outs", Map.of(), "key-of-this-truck");

        assertThat(port.keys()).hasSize(1);
        assertThat(answer.problem())
                .containsExactly(
                        "409 The box stays: It may not leave.", "containerNumber: customs holds it; ask customs");
        assertThatThrownBy(() -> answer.must("leaving", 201))
                .isInstanceOf(UnexpectedAnswer.class)
                .hasMessageStartingWith("leaving: 409");
    }

    @Test
    void a_token_that_has_run_out_is_fetched_anew_once() {
        port.answers(401, 200);

        assertThat(operator.get("/containers").is(200)).isTrue();
        assertThat(port.signIns()).isEqualTo(2);
    }

    @Test
    void patience_ends() {
        port.close();
        Visitor hasty = new Door(port.url(), "secret", Duration.ZERO, said::add).as("operator");

        assertThatThrownBy(() -> hasty.get("/containers"))
                .isInstanceOf(DoorShut.class)
                .hasMessageContaining("does not answer");
    }
}
